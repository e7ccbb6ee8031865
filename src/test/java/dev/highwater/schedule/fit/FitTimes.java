package dev.highwater.schedule.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prints how long whole fits take; the first one is in a cold Java, as a fit in the background is.
public final class FitTimes {
  private static final int ROUNDS = 7;
  private static final int REVIEWS_OF_ONE_COPY = 16_439;

  private FitTimes() {}

  public static void main(String[] arguments) {
    print();
  }

  /// Fits one and seven copies of the synthetic cards.
  public static void print() {
    for (int copies : new int[] {7, 1}) {
      List<ReviewHistory> histories = new ArrayList<>();
      for (int copy = 0; copy < copies; copy++) {
        histories.addAll(SyntheticReviews.all());
      }
      double[] millis = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long begun = System.nanoTime();
        if (new Fsrs6Optimiser(FitOptions.DEFAULTS)
            .fit(histories, Progress.unwatched())
            .isEmpty()) {
          throw new IllegalStateException("too few reviews to fit");
        }
        millis[round] = (System.nanoTime() - begun) / 1e6;
      }
      double cold = millis[0];
      Arrays.sort(millis);
      System.out.printf(
          Locale.ROOT,
          "fit to %,d reviews: first %.0f ms, median %.0f ms, best %.0f ms%n",
          copies * REVIEWS_OF_ONE_COPY,
          cold,
          millis[ROUNDS / 2],
          millis[0]);
    }
  }
}
