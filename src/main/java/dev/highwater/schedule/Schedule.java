package dev.highwater.schedule;

import java.time.LocalDate;

/// A card's memory as its scheduler keeps it. A card never rated has none.
public sealed interface Schedule permits Sm2Schedule {
  /// The study day on which the card is due.
  LocalDate due();

  /// Days between the rating that made this schedule and the day due; 0 means the same day.
  double interval();
}
