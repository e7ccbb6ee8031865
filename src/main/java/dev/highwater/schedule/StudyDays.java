package dev.highwater.schedule;

import java.time.Instant;
import java.time.LocalDate;

/// Tells the study day of an instant, by the learner's zone and the hour at which a day begins.
@FunctionalInterface
public interface StudyDays {
  /// The study day that {@code instant} belongs to.
  LocalDate dayOf(Instant instant);

  /// The study day on which a schedule's card is due.
  default LocalDate dueDay(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 -> sm2.due();
      case FsrsSchedule fsrs -> dayOf(fsrs.dueAt());
    };
  }
}
