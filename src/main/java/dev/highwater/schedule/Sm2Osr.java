package dev.highwater.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;

/// The SM-2 variant of obsidian-spaced-repetition 1.15.4, outcome for outcome.
///
/// Bit-compatible on purpose, also where the plugin has a defect: the delay of a card is due minus
/// today, so an overdue card gets no bonus and a card rated early gets one. A learner who uses both
/// programs on the same notes gets the same days from either. Whoever does not may ask for the
/// bonus as it was meant, with {@link Sm2Settings#overdueBonus}: remembering a card after a longer
/// time than planned says that its memory is firmer than planned.
public final class Sm2Osr implements Scheduler {
  /// The rules' name, also for schedules that were read from a note's comment.
  public static final Identity IDENTITY = new Identity("sm2-osr", 1);

  private static final int LOWEST_EASE_AFTER_LAPSE = 130;
  private static final int EASE_STEP = 20;
  private static final int INITIAL_INTERVAL = 1;

  private final Sm2Settings settings;

  public Sm2Osr(Sm2Settings settings) {
    this.settings = settings;
  }

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public Outcomes outcomes(Optional<Schedule> before, StudyMoment now, DueLoad load) {
    LocalDate today = now.day();
    Recall memory =
        before.map(known -> recall(known, today)).orElseGet(() -> fresh(settings.baseEase()));
    return new Outcomes(
        outcome(Grade.AGAIN, memory, today, load),
        outcome(Grade.HARD, memory, today, load),
        outcome(Grade.GOOD, memory, today, load),
        outcome(Grade.EASY, memory, today, load));
  }

  @Override
  public Reasons reasons() {
    return new Sm2Reasons(settings);
  }

  @Override
  public Optional<Schedule> replayed(CardHistory history) {
    return new Sm2Replay(this).of(history);
  }

  /// The schedule of a card put back to its beginning: due at once, the ease forgotten.
  public Sm2Schedule reset(LocalDate today) {
    return new Sm2Schedule(today, INITIAL_INTERVAL, settings.baseEase());
  }

  /// What the formula works on.
  ///
  /// @param interval days, at least 1
  /// @param delay whole days, at least 0
  private record Recall(double interval, int ease, double delay) {}

  private static Recall fresh(int baseEase) {
    return new Recall(INITIAL_INTERVAL, baseEase, 0);
  }

  private Recall recall(Schedule known, LocalDate today) {
    Sm2Schedule sm2 =
        switch (known) {
          case Sm2Schedule same -> same;
          case FsrsSchedule fsrs -> PluginConversion.toSm2(fsrs);
        };
    long delay =
        settings.overdueBonus() ? DAYS.between(sm2.due(), today) : DAYS.between(today, sm2.due());
    return new Recall(Math.max(1, sm2.interval()), sm2.ease(), Math.max(0, delay));
  }

  private Sm2Schedule outcome(Grade grade, Recall memory, LocalDate today, DueLoad load) {
    int ease = ease(grade, memory.ease());
    double interval = interval(grade, memory, ease);
    // Beyond reach of balancing the maximum is the outcome anyway, and dates stay dates.
    interval = Math.min(interval, settings.maximumInterval() + LoadBalancer.WIDEST_WINDOW + 1.0);
    if (settings.loadBalance()) {
      interval = LoadBalancer.balance(Math.round(interval), today, load);
    }
    interval = Math.min(interval, settings.maximumInterval());
    interval = Math.round(interval * 10) / 10.0;
    return new Sm2Schedule(today.plusDays(Math.round(interval)), interval, ease);
  }

  private static int ease(Grade grade, int ease) {
    return switch (grade) {
      case AGAIN, HARD -> Math.max(LOWEST_EASE_AFTER_LAPSE, ease - EASE_STEP);
      case GOOD -> ease;
      case EASY -> (int) Math.min((long) ease + EASE_STEP, Integer.MAX_VALUE);
    };
  }

  private double interval(Grade grade, Recall memory, int newEase) {
    double interval = memory.interval();
    double delay = memory.delay();
    return switch (grade) {
      case AGAIN -> 0;
      case HARD -> Math.max(1, (interval + delay / 4) * settings.lapseFactor());
      case GOOD -> (interval + delay / 2) * newEase / 100;
      case EASY -> (interval + delay) * newEase / 100 * settings.easyBonus();
    };
  }
}
