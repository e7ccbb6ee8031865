package dev.highwater.study.catchup;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.MemoryModel;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The chance that a card is remembered on a day.
///
/// Where the card has a memory, its model says so. SM-2 has none, so a card of SM-2 is taken to be
/// remembered with nine chances in ten after its interval, and to fade from then on as the model's
/// memories do. That is an approximation: the learner's intervals may be bolder or more careful.
public final class Recall {
  /// Difficulty does not enter into how a memory fades.
  private static final double ANY_DIFFICULTY = 5;

  private final MemoryModel model;
  private final StudyCalendar calendar;

  /// @param model how memories fade
  public Recall(MemoryModel model, StudyCalendar calendar) {
    this.model = model;
    this.calendar = calendar;
  }

  /// What is known of one card.
  public static final class Trace {
    private final Memory memory;
    private final LocalDate lastReview;

    private Trace(Memory memory, LocalDate lastReview) {
      this.memory = memory;
      this.lastReview = lastReview;
    }

    /// The chance, 0 to 1.
    public double on(LocalDate day) {
      long days = Math.clamp(DAYS.between(lastReview, day), 0, Schedule.LONGEST_INTERVAL);
      return memory.retrievability(Elapsed.ofDays((int) days));
    }
  }

  /// The trace that a schedule left.
  ///
  /// @param rows all rows of the card, in order: a schedule moved by hand does not tell any more
  ///   when the card was last reviewed
  public Trace of(Schedule schedule, List<LogEntry> rows) {
    return since(schedule, lastReview(schedule, rows));
  }

  /// The trace that a schedule left, where it is known when the card was last reviewed.
  public Trace since(Schedule schedule, LocalDate lastReview) {
    double stability =
        switch (schedule) {
          case Sm2Schedule sm2 -> Math.max(1, sm2.interval());
          case FsrsSchedule fsrs -> fsrs.stability();
        };
    return new Trace(model.at(stability, ANY_DIFFICULTY), lastReview);
  }

  private LocalDate lastReview(Schedule schedule, List<LogEntry> rows) {
    if (schedule instanceof FsrsSchedule fsrs && fsrs.lastReview().isPresent()) {
      return calendar.dayOf(fsrs.lastReview().get());
    }
    Optional<LogEntry> rated =
        ReviewReplay.standing(rows).reversed().stream()
            .filter(row -> row.decides() && row.kind() != LogKind.MANUAL)
            .findFirst();
    return rated
        .filter(row -> row.kind() == LogKind.REVIEW)
        .map(row -> calendar.dayOf(row.at()))
        .or(() -> rated.flatMap(LogEntry::after).map(Schedule::ratedOn))
        .orElseGet(schedule::ratedOn);
  }
}
