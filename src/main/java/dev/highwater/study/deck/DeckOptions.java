package dev.highwater.study.deck;

import dev.highwater.schedule.EasyDay;
import dev.highwater.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What holds for the cards of one deck. The defaults are Anki's, but for the orders, which are the
/// plain ones.
///
/// @param newPerDay new cards a day, this deck and all below it together
/// @param reviewsPerDay cards a day that come back after days, this deck and all below it together;
///   cards in short steps are never held back
/// @param newOrder asked of the deck that is studied, not of those below it; so are the next four
/// @param newSiblings rule for new cards of a block of which another card is asked
/// @param reviewSiblings rule for known cards of such a block
/// @param leechAt how often a card is forgotten before it is a leech; again after every half of
///   that
/// @param desiredRetention the chance, 0.7 to 0.99, with which a card should still be remembered
///   when it comes back; FSRS plans by it
/// @param maximumInterval days, at least 1; for FSRS, SM-2 has the vault's own
/// @param learningSteps delays of a new card before its first interval in days; may be empty. SM-2
///   knows no steps: there the first says after which time a card rated Again comes back
/// @param relearningSteps the same for a card that was forgotten
/// @param easyDays days of the week with fewer cards, if balancing is on; a day not named is normal
/// @param loadBalancing FSRS intervals are moved a little towards days with fewer cards
/// @param rules by which the cards are scheduled
/// @param fuzz FSRS intervals are moved a little by chance, so that cards learned together part;
///   balancing does that too
/// @param overdueBonus SM-2 gives a card remembered although it was overdue the bonus that the
///   plugin meant to give it; off, days are the plugin's
/// @param predictions how often the learner is asked what will happen before a scenario is shown
public record DeckOptions(
    int newPerDay,
    int reviewsPerDay,
    NewOrder newOrder,
    ReviewOrder reviewOrder,
    Mixing mixing,
    SiblingRule newSiblings,
    SiblingRule reviewSiblings,
    int leechAt,
    LeechAction leechAction,
    double desiredRetention,
    int maximumInterval,
    List<Duration> learningSteps,
    List<Duration> relearningSteps,
    Map<DayOfWeek, EasyDay> easyDays,
    boolean loadBalancing,
    RulesChoice rules,
    boolean fuzz,
    boolean overdueBonus,
    Predicting predictions) {

  /// The highest limit; as good as none.
  public static final int HIGHEST_LIMIT = 999_999;

  /// The lowest retention that may be asked for.
  public static final double LOWEST_RETENTION = 0.7;

  /// The highest retention that may be asked for.
  public static final double HIGHEST_RETENTION = 0.99;

  /// What holds where nothing was chosen.
  public static final DeckOptions DEFAULTS =
      new DeckOptions(
          20,
          200,
          NewOrder.NOTES,
          ReviewOrder.DUE,
          Mixing.REVIEWS_FIRST,
          SiblingRule.APART,
          SiblingRule.APART,
          8,
          LeechAction.SUSPEND,
          0.9,
          36_500,
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
          List.of(Duration.ofMinutes(10)),
          Map.of(),
          false,
          RulesChoice.VAULT,
          true,
          false,
          Predicting.SOMETIMES);

  /// Values from outside are checked where they come in, by {@link DeckOption}.
  ///
  /// @throws IllegalArgumentException when one is out of range
  public DeckOptions {
    learningSteps = List.copyOf(learningSteps);
    relearningSteps = List.copyOf(relearningSteps);
    easyDays = Map.copyOf(easyDays);
    boolean possible =
        isLimit(newPerDay)
            && isLimit(reviewsPerDay)
            && leechAt >= 1
            && desiredRetention >= LOWEST_RETENTION
            && desiredRetention <= HIGHEST_RETENTION
            && maximumInterval >= 1
            && maximumInterval <= Schedule.LONGEST_INTERVAL
            && learningSteps.stream().allMatch(Duration::isPositive)
            && relearningSteps.stream().allMatch(Duration::isPositive);
    if (!possible) {
      throw new IllegalArgumentException("options out of range");
    }
  }

  private static boolean isLimit(int cards) {
    return cards >= 0 && cards <= HIGHEST_LIMIT;
  }
}
