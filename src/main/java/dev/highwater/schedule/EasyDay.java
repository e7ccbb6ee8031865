package dev.highwater.schedule;

/// How many cards a learner wants on a day of the week.
public enum EasyDay {
  /// As many as any other day.
  NORMAL(1),
  /// About half as many.
  REDUCED(0.5),
  /// None that could as well come on another day.
  MINIMUM(0.0001);

  private final double weight;

  EasyDay(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
