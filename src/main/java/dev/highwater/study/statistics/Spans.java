package dev.highwater.study.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days in spans of the same length, so that a long time makes a chart that can be read: single
/// days up to a quarter, then whole weeks, never more than about sixty spans. The spans of the past
/// end today, those of a forecast begin today; the one farthest from today may be cut short.
///
/// @param from the first day
/// @param to the last day
/// @param length days of a span
/// @param endsFull true when the last span is whole, false when the first is
record Spans(LocalDate from, LocalDate to, int length, boolean endsFull) {
  private static final int SINGLE_DAYS = 92;
  private static final int MOST_SPANS = 60;
  private static final int WEEK = 7;

  static Spans past(LocalDate from, LocalDate today) {
    return new Spans(from, today, length(from, today), true);
  }

  static Spans ahead(LocalDate today, int days) {
    LocalDate to = today.plusDays(days - 1L);
    return new Spans(today, to, length(today, to), false);
  }

  private static int length(LocalDate from, LocalDate to) {
    int days = days(from, to);
    return days <= SINGLE_DAYS ? 1 : WEEK * Math.ceilDiv(days, MOST_SPANS * WEEK);
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  int count() {
    return Math.ceilDiv(days(from, to), length);
  }

  /// The span that a day belongs to, which must not lie outside.
  int of(LocalDate day) {
    int left = days(from, day) - 1;
    return endsFull ? count() - 1 - (days(day, to) - 1) / length : left / length;
  }

  LocalDate first(int span) {
    LocalDate first =
        endsFull
            ? to.minusDays((long) (count() - span) * length - 1)
            : from.plusDays((long) span * length);
    return first.isBefore(from) ? from : first;
  }

  LocalDate last(int span) {
    LocalDate last =
        endsFull
            ? to.minusDays((long) (count() - 1 - span) * length)
            : from.plusDays((span + 1L) * length - 1);
    return last.isAfter(to) ? to : last;
  }
}
