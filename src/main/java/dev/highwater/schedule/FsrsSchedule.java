package dev.highwater.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A card's memory as FSRS keeps it; obsidian-spaced-repetition writes it as {@code
/// fsrs,due,interval,stability,difficulty,state,reps,lapses,learningStep,lastReview}.
///
/// @param dueAt when the card is due
/// @param interval days
/// @param stability days after which it is remembered with nine chances in ten
/// @param difficulty 1 to 10
/// @param state 0 new, 1 learning, 2 review, 3 relearning; see {@link #phase}
/// @param reps how often it was rated
/// @param lapses how often it was forgotten
/// @param learningStep which short step it is in
/// @param lastReview empty when the source does not say
/// @param further what else the memory model keeps of the card; not part of the plugin's form and
///   not stored, since the log gives it again
public record FsrsSchedule(
    Instant dueAt,
    double interval,
    double stability,
    double difficulty,
    int state,
    int reps,
    int lapses,
    int learningStep,
    Optional<Instant> lastReview,
    List<Double> further)
    implements Schedule {

  public FsrsSchedule {
    further = List.copyOf(further);
  }

  /// A schedule of a model that keeps nothing else.
  public FsrsSchedule(
      Instant dueAt,
      double interval,
      double stability,
      double difficulty,
      int state,
      int reps,
      int lapses,
      int learningStep,
      Optional<Instant> lastReview) {
    this(
        dueAt,
        interval,
        stability,
        difficulty,
        state,
        reps,
        lapses,
        learningStep,
        lastReview,
        List.of());
  }

  /// Where a card is on its way.
  public enum Phase {
    /// Never rated, or reset.
    NEW(0),
    /// In the short steps before its first interval in days.
    LEARNING(1),
    /// Comes back after days.
    REVIEW(2),
    /// Forgotten, and in the short steps before it comes back after days.
    RELEARNING(3);

    private final int state;

    Phase(int state) {
      this.state = state;
    }

    /// Its number in the plugin's fields.
    public int state() {
      return state;
    }

    /// The name used in JSON.
    public String contractName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whose rules made such a schedule.
  public static final Scheduler.Identity IDENTITY = new Scheduler.Identity("fsrs-osr", 1);

  private static final String NAME = "fsrs";
  private static final String NONE = "-";
  private static final int FIELDS = 10;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  /// Reads the plugin's fields; empty when they are none of FSRS or one of them is unreadable.
  public static Optional<FsrsSchedule> parse(String text) {
    String[] fields = text.split(",", -1);
    if (fields.length < FIELDS || !fields[0].strip().equals(NAME)) {
      return Optional.empty();
    }
    for (int at = 0; at < fields.length; at++) {
      fields[at] = fields[at].strip();
    }
    try {
      FsrsSchedule schedule =
          new FsrsSchedule(
              Instant.parse(fields[1]),
              Double.parseDouble(fields[2]),
              Double.parseDouble(fields[3]),
              Double.parseDouble(fields[4]),
              Integer.parseInt(fields[5]),
              Integer.parseInt(fields[6]),
              Integer.parseInt(fields[7]),
              Integer.parseInt(fields[8]),
              fields[9].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(fields[9])));
      return schedule.isPossible() ? Optional.of(schedule) : Optional.empty();
    } catch (NumberFormatException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private boolean isPossible() {
    return Double.isFinite(interval)
        && Double.isFinite(stability)
        && Double.isFinite(difficulty)
        && interval >= 0
        && isOnACalendar(dueAt)
        && lastReview.map(FsrsSchedule::isOnACalendar).orElse(true);
  }

  /// An instant can be so far off that it has no date in some zone.
  private static boolean isOnACalendar(Instant instant) {
    return instant.isAfter(FIRST) && instant.isBefore(LAST);
  }

  /// The plugin's fields; {@link #parse} reads them again.
  public String text() {
    return String.join(
        ",",
        NAME,
        text(dueAt),
        number(interval),
        number(stability),
        number(difficulty),
        String.valueOf(state),
        String.valueOf(reps),
        String.valueOf(lapses),
        String.valueOf(learningStep),
        lastReview.map(FsrsSchedule::text).orElse(NONE));
  }

  /// An instant with its milliseconds, in UTC.
  public static String text(Instant instant) {
    return MILLIS.format(instant);
  }

  @Override
  public FsrsSchedule inNote() {
    return parse(text()).orElse(this);
  }

  private static String number(double number) {
    return new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  @Override
  public boolean isLearned() {
    return phase() == Phase.REVIEW;
  }

  /// What {@link #state} says; a number that says nothing is taken for a review.
  public Phase phase() {
    return switch (state) {
      case 0 -> Phase.NEW;
      case 1 -> Phase.LEARNING;
      case 3 -> Phase.RELEARNING;
      default -> Phase.REVIEW;
    };
  }

  /// The day in UTC, in which such a schedule is written.
  @Override
  public LocalDate due() {
    return dueAt.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
