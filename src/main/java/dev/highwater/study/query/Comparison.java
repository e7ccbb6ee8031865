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
