package dev.highwater.storage;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Schedules that no scheduler makes.
final class StateProblem {
  private static final LocalDate FIRST_DUE = LocalDate.of(1987, 1, 1);

  private StateProblem() {}

  /// What is impossible about a schedule, as part of a sentence.
  static Optional<String> of(Schedule schedule) {
    if (!Double.isFinite(schedule.interval())) {
      return Optional.of("its interval is not a number");
    }
    if (schedule.interval() < 0) {
      return Optional.of("its interval is negative");
    }
    if (schedule.due().isBefore(FIRST_DUE)) {
      return Optional.of("it was due on " + schedule.due() + ", before any such program was there");
    }
    return switch (schedule) {
      case Sm2Schedule sm2 ->
          Optional.of("its ease is " + sm2.ease() + " %").filter(_ -> sm2.ease() <= 0);
      case FsrsSchedule fsrs ->
          Optional.of("its memory is not in numbers")
              .filter(
                  _ -> !Double.isFinite(fsrs.stability()) || !Double.isFinite(fsrs.difficulty()));
    };
  }

  /// What is impossible about the schedule that a review led to.
  static Optional<String> of(LogEntry row) {
    if (row.kind() != LogKind.REVIEW || row.after().isEmpty()) {
      return Optional.empty();
    }
    Schedule after = row.after().get();
    return of(after).or(() -> dueBefore(row, after));
  }

  /// A day aside, for the zone is not known in which the row was written.
  private static Optional<String> dueBefore(LogEntry row, Schedule after) {
    LocalDate rated = row.at().atZone(ZoneOffset.UTC).toLocalDate();
    return Optional.of("it was due on " + after.due() + ", before it was rated")
        .filter(_ -> after.due().isBefore(rated.minusDays(1)));
  }
}
