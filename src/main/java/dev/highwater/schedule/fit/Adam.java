package dev.highwater.schedule.fit;

/// The Adam method of descent (Kingma and Ba, 2015), its rate falling to nothing along a cosine.
final class Adam {
  private static final double FIRST_RATE = 0.04;
  private static final double MEAN_KEPT = 0.9;
  private static final double SQUARE_KEPT = 0.999;
  private static final double LEAST_SQUARE = 1e-8;

  private final double[] mean;
  private final double[] square;
  private double meanKept = 1;
  private double squareKept = 1;

  Adam(int parameters) {
    mean = new double[parameters];
    square = new double[parameters];
  }

  /// Moves {@code w} against its gradient.
  ///
  /// @param done share of all steps, 0 to 1
  void step(double[] w, double[] gradient, double done) {
    double rate = FIRST_RATE * (1 + Math.cos(Math.PI * done)) / 2;
    meanKept *= MEAN_KEPT;
    squareKept *= SQUARE_KEPT;
    for (int at = 0; at < w.length; at++) {
      mean[at] = MEAN_KEPT * mean[at] + (1 - MEAN_KEPT) * gradient[at];
      square[at] = SQUARE_KEPT * square[at] + (1 - SQUARE_KEPT) * gradient[at] * gradient[at];
      double unbiasedMean = mean[at] / (1 - meanKept);
      double unbiasedSquare = square[at] / (1 - squareKept);
      w[at] -= rate * unbiasedMean / (Math.sqrt(unbiasedSquare) + LEAST_SQUARE);
    }
  }
}
