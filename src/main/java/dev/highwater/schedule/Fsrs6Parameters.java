package dev.highwater.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The 21 numbers of FSRS-6, checked: the field calls them w0 to w20.
///
/// @param values w0 to w20
public record Fsrs6Parameters(List<Double> values) {
  /// How many there are.
  public static final int COUNT = 21;

  private static final List<Double> LOWEST =
      List.of(
          0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001, 0.001, 0.001,
          0.001, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1);
  private static final List<Double> HIGHEST =
      List.of(
          100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0,
          6.0, 2.0, 2.0, 0.8, 0.8);

  /// The medians over 10,000 collections, for learners with no history of their own.
  public static final Fsrs6Parameters DEFAULTS =
      new Fsrs6Parameters(
          List.of(
              0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
              1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

  /// Parameters that may come from anywhere are asked for {@link #problem} first.
  ///
  /// @throws IllegalArgumentException with the problem's sentence
  public Fsrs6Parameters {
    values = List.copyOf(values);
    problem(values)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
  }

  /// What is wrong with {@code values}, in one sentence; empty when nothing is.
  public static Optional<String> problem(List<Double> values) {
    if (values.size() != COUNT) {
      return Optional.of("FSRS-6 takes 21 parameters, not " + values.size() + ".");
    }
    for (int at = 0; at < COUNT; at++) {
      double value = values.get(at);
      if (!(value >= lowest(at) && value <= highest(at))) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "FSRS-6 parameter w%d is %s; it must be between %s and %s.",
                at,
                value,
                lowest(at),
                highest(at)));
      }
    }
    return Optional.empty();
  }

  /// The least legal value of parameter {@code at}.
  public static double lowest(int at) {
    return LOWEST.get(at);
  }

  /// The greatest legal value of parameter {@code at}.
  public static double highest(int at) {
    return HIGHEST.get(at);
  }

  /// As an array, for arithmetic.
  public double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
