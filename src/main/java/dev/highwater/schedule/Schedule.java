package dev.highwater.schedule;

import java.time.LocalDate;

/// A card's memory as its scheduler keeps it. A card never rated has none.
public sealed interface Schedule permits Sm2Schedule, FsrsSchedule {
  /// Days; a note may claim more, which no calendar could hold.
  long LONGEST_INTERVAL = 1_000_000;

  /// The study day on which the card is due.
  LocalDate due();

  /// Days between the rating that made this schedule and the day due; 0 means the same day.
  double interval();

  /// True for a card that comes back after days; false while it is learned, or learned again, in
  /// shorter steps.
  boolean isLearned();

  /// The study day of the rating that made this schedule, as far as the schedule itself tells: due
  /// minus the interval, half days rounded up as for the date.
  default LocalDate ratedOn() {
    return due().minusDays(Math.min(Math.round(interval()), LONGEST_INTERVAL));
  }

  /// This schedule as a note's comment can say it: SM-2 in whole days, since
  /// obsidian-spaced-repetition cuts decimals off when it reads, half days rounded up as for the
  /// date; FSRS with its instants in whole milliseconds.
  Schedule inNote();
}
