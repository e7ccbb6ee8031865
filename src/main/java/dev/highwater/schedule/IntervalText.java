package dev.highwater.schedule;

import java.math.BigDecimal;

/// An interval in the few characters that fit on a grade button: {@code today}, {@code 5 d}, {@code
/// 1.1 mo}, {@code 2 y}. Rounds where obsidian-spaced-repetition's labels round.
public final class IntervalText {
  private static final double TENTHS_OF_A_MONTH_IN_DAYS = 3.04375;
  private static final double TENTHS_OF_A_YEAR_IN_DAYS = 36.525;

  private IntervalText() {}

  /// The text of an interval.
  ///
  /// @param days at least 0
  public static String of(double days) {
    if (days == 0) {
      return "today";
    }
    double months = Math.round(days / TENTHS_OF_A_MONTH_IN_DAYS) / 10.0;
    double years = Math.round(days / TENTHS_OF_A_YEAR_IN_DAYS) / 10.0;
    if (months < 1) {
      return plain(days) + " d";
    }
    return years < 1 ? plain(months) + " mo" : plain(years) + " y";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
