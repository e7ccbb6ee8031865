package dev.highwater.schedule.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Fsrs6GradientTest {
  private static final double STEP = 1e-6;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /// Differences of the loss itself, a little to both sides, say the same as the derivatives.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theGradientIsHowTheLossChanges(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean sameDay = random.nextBoolean();
    TrainingSet set = set(List.of(history(random)));
    if (set.items() == 0) {
      return;
    }
    double[] w = parameters(random);
    double[] gradient = new double[w.length];
    loss(set, w, sameDay, gradient);
    for (int at = 0; at < w.length; at++) {
      double here = w[at];
      w[at] = here + STEP;
      double above = loss(set, w, sameDay, new double[w.length]);
      w[at] = here - STEP;
      double below = loss(set, w, sameDay, new double[w.length]);
      w[at] = here;
      double expected = (above - below) / (2 * STEP);
      assertEquals(expected, gradient[at], 1e-5 * Math.max(1, Math.abs(expected)), "w" + at);
    }
  }

  /// The formulas are written twice, for speed here; this says that they are the same.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLossIsThatOfTheModel(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReviewHistory> histories = List.of(history(random));
    TrainingSet set = set(histories);
    if (set.items() == 0) {
      return;
    }
    double[] w = parameters(random);
    List<Double> values = new ArrayList<>();
    double weights = 0;
    for (double value : w) {
      values.add(value);
    }
    for (int rank = 0; rank < set.items(); rank++) {
      weights += TrainingSet.weight(rank, set.items());
    }
    for (boolean sameDay : List.of(true, false)) {
      Fsrs6 model = new Fsrs6(new Fsrs6Parameters(values), new Fsrs6Profile(sameDay, 0.001));
      assertEquals(
          LogLoss.of(model, histories).recencyWeighted(),
          loss(set, w, sameDay, new double[w.length]) / weights,
          1e-9);
    }
  }

  @Test
  void theWeightOfHardIsLearnedThoughItHasFallenToNothing() {
    ReviewHistory hard =
        new ReviewHistory(
            0,
            List.of(
                new Answer(Grade.GOOD, 0), new Answer(Grade.HARD, 3), new Answer(Grade.GOOD, 9)));
    double[] w = Fsrs6Parameters.DEFAULTS.array();
    w[15] = 0;
    double[] gradient = new double[w.length];
    loss(set(List.of(hard)), w, true, gradient);
    assertEquals(-1, Math.signum(gradient[15]));
  }

  private static double loss(TrainingSet set, double[] w, boolean sameDay, double[] gradient) {
    Fsrs6Gradient losses = new Fsrs6Gradient(sameDay);
    losses.set(w);
    double loss = 0;
    for (int card : set.cards()) {
      loss += losses.add(set, card, gradient);
    }
    return loss;
  }

  private static TrainingSet set(List<ReviewHistory> histories) {
    ReviewTable table = new ReviewTable(histories);
    return new TrainingSet(table, table.items(), _ -> true);
  }

  private static double[] parameters(SplittableRandom random) {
    double[] w = Fsrs6Parameters.DEFAULTS.array();
    for (int at = 0; at < w.length; at++) {
      w[at] =
          Math.clamp(
              w[at] * random.nextDouble(0.6, 1.6),
              Fsrs6Parameters.lowest(at) + 2 * STEP,
              Fsrs6Parameters.highest(at) - 2 * STEP);
    }
    return w;
  }

  private static ReviewHistory history(SplittableRandom random) {
    List<Answer> answers = new ArrayList<>();
    int reviews = random.nextInt(2, 12);
    for (int at = 0; at < reviews; at++) {
      Grade grade = List.of(Grade.values()).get(random.nextInt(4));
      int days = random.nextInt(3) == 0 ? 0 : 1 + (int) Math.exp(random.nextDouble(0, 5));
      answers.add(new Answer(grade, days));
    }
    return new ReviewHistory(random.nextInt(1000), answers);
  }
}
