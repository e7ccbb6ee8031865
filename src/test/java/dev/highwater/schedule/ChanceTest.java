package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  /// The first number of SplitMix64 from 0 is e220a8397b1dcdaf.
  @Test
  void ofIsTheReviewsNumberOfSplitMix() {
    assertEquals((0xe220a8397b1dcdafL >>> 11) * 0x1.0p-53, Chance.of(0, 0));
    assertNotEquals(Chance.of(0, 0), Chance.of(0, 1));
    assertNotEquals(Chance.of(0, 0), Chance.of(1, 0));
  }

  @Test
  void ofSpreadsEvenlyOverCardsAndReviews() {
    double mean =
        LongStream.range(0, 1000).mapToDouble(seed -> Chance.of(seed, 5)).average().orElseThrow();
    assertTrue(mean > 0.47 && mean < 0.53, () -> "mean " + mean);
    double byReps =
        IntStream.range(0, 1000).mapToDouble(reps -> Chance.of(42, reps)).average().orElseThrow();
    assertTrue(byReps > 0.47 && byReps < 0.53, () -> "mean " + byReps);
  }
}
