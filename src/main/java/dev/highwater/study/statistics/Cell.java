package dev.highwater.study.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// What stands in one place of a table of figures.
public sealed interface Cell {
  /// A study day.
  record Day(LocalDate day) implements Cell {}

  /// A whole number.
  record Count(long number) implements Cell {}

  /// A number of which one decimal says enough.
  record Amount(double number) implements Cell {}

  /// A share, 0 to 1.
  record Part(double share) implements Cell {}

  /// Nothing: there was nothing to count.
  record Nothing() implements Cell {}

  /// A share where there is one.
  static Cell part(OptionalDouble share) {
    return share.isPresent() ? new Part(share.getAsDouble()) : new Nothing();
  }

  /// Its height in a chart; 0 for what has none.
  default double height() {
    return switch (this) {
      case Count(long number) -> number;
      case Amount(double number) -> number;
      case Part(double share) -> share;
      case Day _, Nothing _ -> 0;
    };
  }

  /// As files have it: a date, or a number with a point, up to four decimals; empty for nothing.
  default String plain() {
    return switch (this) {
      case Day(LocalDate day) -> day.toString();
      case Count(long number) -> Long.toString(number);
      case Amount(double number) -> decimals(number);
      case Part(double share) -> decimals(share);
      case Nothing() -> "";
    };
  }

  private static String decimals(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
