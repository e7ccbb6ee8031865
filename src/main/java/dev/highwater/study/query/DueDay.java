package dev.highwater.study.query;

import java.time.LocalDate;

/// A study day as a query names it.
public sealed interface DueDay {
  /// Counted from today.
  ///
  /// @param days 0 is today, 1 tomorrow, -1 yesterday
  record Ahead(int days) implements DueDay {}

  /// A day of the calendar.
  record On(LocalDate date) implements DueDay {}

  /// The day meant when it is {@code today}.
  default LocalDate from(LocalDate today) {
    return switch (this) {
      case Ahead(int days) -> today.plusDays(days);
      case On(LocalDate date) -> date;
    };
  }
}
