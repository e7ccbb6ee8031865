package dev.highwater.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/// What a chart draws: for every category a value of each series.
///
/// @param shape how values are drawn
/// @param categories short names under the chart, from left to right, at least one
/// @param series at least one, each with a value for every category; stacked from the first up
/// @param highest where the axis must reach at least, for example 1 for shares; 0 for whatever the
///   values need
/// @param whole true when values are whole numbers
/// @param mark writes a value on the axis
/// @param aloud says everything of a category in one sentence; shown when it is pointed at
public record ChartData(
    Shape shape,
    List<String> categories,
    List<Series> series,
    double highest,
    boolean whole,
    DoubleFunction<String> mark,
    IntFunction<String> aloud) {
  public ChartData {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /// How values are drawn.
  public enum Shape {
    /// One column for each category, its series one upon the other.
    COLUMNS,
    /// A line for each series, with a dot at each value.
    LINES
  }

  /// Values of one kind.
  ///
  /// @param style class of the style sheet, which gives the colour
  /// @param values {@link Double#NaN} where there is none; lines leave a gap there
  public record Series(String style, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  double top() {
    double top = highest;
    for (int at = 0; at < categories.size(); at++) {
      double sum = 0;
      for (Series each : series) {
        double value = each.values().get(at);
        double known = Double.isNaN(value) ? 0 : value;
        sum = shape == Shape.COLUMNS ? sum + known : Math.max(sum, known);
      }
      top = Math.max(top, sum);
    }
    return top;
  }
}
