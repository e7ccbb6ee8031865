package dev.highwater.study.statistics;

import java.time.LocalDate;
import java.util.OptionalInt;

/// How far statistics look back.
public enum Period {
  /// Thirty days, today the last of them.
  MONTH(30),
  /// Ninety days.
  QUARTER(90),
  /// A year of 52 weeks, so that a chart of weeks has whole ones only.
  YEAR(364),
  /// Since the first answer.
  ALL(0);

  private static final int FORECAST_OF_ALL = 364;

  private final int days;

  Period(int days) {
    this.days = days;
  }

  /// How many days; empty for all there are.
  public OptionalInt days() {
    return days == 0 ? OptionalInt.empty() : OptionalInt.of(days);
  }

  /// The first day looked at.
  ///
  /// @param earliest the day of the first answer ever
  LocalDate from(LocalDate earliest, LocalDate today) {
    return days == 0 ? earliest : today.minusDays(days - 1L);
  }

  /// How many days a forecast looks ahead: as far as the period looks back, at most a year.
  int ahead() {
    return days == 0 ? FORECAST_OF_ALL : days;
  }
}
