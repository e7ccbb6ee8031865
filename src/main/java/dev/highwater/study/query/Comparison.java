package dev.highwater.study.query;

/// How a value of a card stands to the one in a query.
public enum Comparison {
  BELOW("<"),
  AT_MOST("<="),
  EQUAL("="),
  AT_LEAST(">="),
  ABOVE(">");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /// As it is written in a query, and in SQL.
  public String sign() {
    return sign;
  }

  /// Whether a value stands so to a bound.
  public boolean holds(double value, double bound) {
    return switch (this) {
      case BELOW -> value < bound;
      case AT_MOST -> value <= bound;
      case EQUAL -> value == bound;
      case AT_LEAST -> value >= bound;
      case ABOVE -> value > bound;
    };
  }

  /// Whether something stands so to what it lies so many days behind.
  boolean holds(long daysBehind) {
    return switch (this) {
      case BELOW -> daysBehind < 0;
      case AT_MOST -> daysBehind <= 0;
      case EQUAL -> daysBehind == 0;
      case AT_LEAST -> daysBehind >= 0;
      case ABOVE -> daysBehind > 0;
    };
  }

  /// The same said of the other side: what falls where the first rises.
  public Comparison turnedRound() {
    return switch (this) {
      case BELOW -> ABOVE;
      case AT_MOST -> AT_LEAST;
      case EQUAL -> EQUAL;
      case AT_LEAST -> AT_MOST;
      case ABOVE -> BELOW;
    };
  }
}
