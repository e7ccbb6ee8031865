package dev.highwater.ui.chart;

import java.util.ArrayList;
import java.util.List;

/// Values at which an axis from zero is marked: round numbers, a few of them.
///
/// @param step between two marks
/// @param marks how many above zero, at least one
record Axis(double step, int marks) {
  private static final int MOST = 4;
  private static final double[] ROUND = {1, 2, 5, 10};

  /// The axis that holds everything up to `highest`.
  ///
  /// @param whole true when only whole numbers make sense
  static Axis upTo(double highest, boolean whole) {
    double most = highest > 0 ? highest : 1;
    double power = Math.pow(10, Math.floor(Math.log10(most / MOST)));
    double step = power;
    for (double round : ROUND) {
      step = round * power;
      if (step * MOST >= most * (1 - 1e-9)) {
        break;
      }
    }
    double fair = whole ? Math.max(1, step) : step;
    return new Axis(fair, Math.max(1, (int) Math.ceil(most / fair - 1e-9)));
  }

  double top() {
    return step * marks;
  }

  /// The marks, zero first.
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (int mark = 0; mark <= marks; mark++) {
      values.add(mark * step);
    }
    return values;
  }
}
