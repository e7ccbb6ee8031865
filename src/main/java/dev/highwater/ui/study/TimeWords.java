package dev.highwater.ui.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Intervals, durations and days in words.
final class TimeWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private TimeWords() {}

  /// An interval for a screen reader, for example {@code in 5 days}.
  static String intervalAloud(double days) {
    long whole = Math.round(days);
    return days < 1 ? "again today" : whole == 1 ? "in 1 day" : "in " + whole + " days";
  }

  /// A day written out, for example {@code Friday, 12 February 2027}.
  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
