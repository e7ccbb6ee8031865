package dev.highwater.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a learner can set of {@link Fsrs}.
///
/// @param desiredRetention the chance, above 0 and below 1, with which a card should still be
///   remembered when it comes back
/// @param maximumInterval days, at least 1
/// @param learningSteps delays of a new card before its first interval in days; may be empty
/// @param relearningSteps the same for a card that was forgotten
/// @param spread how an interval is moved a little, so that cards learned together part
/// @param easyDays asked by {@link Spread#BALANCED} only; a day not named is normal
/// @param fromSm2 how a card goes on that SM-2 scheduled so far
public record FsrsSettings(
    double desiredRetention,
    int maximumInterval,
    List<Duration> learningSteps,
    List<Duration> relearningSteps,
    Spread spread,
    Map<DayOfWeek, EasyDay> easyDays,
    FromSm2 fromSm2) {

  /// How an interval is moved by a few days.
  public enum Spread {
    /// Not at all.
    NONE,
    /// By chance, every day in reach alike.
    FUZZ,
    /// By chance, days with fewer cards more likely, and easy days less.
    BALANCED
  }

  /// Whose conversion of SM-2 schedules is used.
  public enum FromSm2 {
    /// That of obsidian-spaced-repetition: stability is the interval, difficulty a scale of the
    /// ease.
    AS_PLUGIN,
    /// Anki's, which asks the memory model.
    AS_ANKI
  }

  /// The defaults of ts-fsrs, and obsidian-spaced-repetition's but for its maximum interval.
  public static final FsrsSettings DEFAULTS =
      new FsrsSettings(
          0.9,
          36_500,
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
          List.of(Duration.ofMinutes(10)),
          Spread.NONE,
          Map.of(),
          FromSm2.AS_PLUGIN);

  /// The same, with Anki's conversion of what SM-2 scheduled.
  public static final FsrsSettings AS_ANKI =
      new FsrsSettings(
          DEFAULTS.desiredRetention(),
          DEFAULTS.maximumInterval(),
          DEFAULTS.learningSteps(),
          DEFAULTS.relearningSteps(),
          DEFAULTS.spread(),
          DEFAULTS.easyDays(),
          FromSm2.AS_ANKI);

  /// Settings from outside are to be checked where they come in.
  ///
  /// @throws IllegalArgumentException with a sentence on the first that cannot be
  public FsrsSettings {
    learningSteps = List.copyOf(learningSteps);
    relearningSteps = List.copyOf(relearningSteps);
    easyDays = Map.copyOf(easyDays);
    require(
        desiredRetention > 0 && desiredRetention < 1,
        "The desired retention must be above 0 and below 1.");
    require(
        maximumInterval >= 1 && maximumInterval <= Schedule.LONGEST_INTERVAL,
        "The maximum interval must be between 1 and 1000000 days.");
    require(
        learningSteps.stream().allMatch(Duration::isPositive)
            && relearningSteps.stream().allMatch(Duration::isPositive),
        "A learning step must be longer than nothing.");
  }

  /// These settings with that retention and maximum interval.
  public FsrsSettings with(double retention, int longest) {
    return new FsrsSettings(
        retention, longest, learningSteps, relearningSteps, spread, easyDays, fromSm2);
  }

  private static void require(boolean given, String sentence) {
    if (!given) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
