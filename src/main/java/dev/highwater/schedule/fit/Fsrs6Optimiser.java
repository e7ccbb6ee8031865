package dev.highwater.schedule.fit;

import dev.highwater.schedule.Fsrs6Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Fits the parameters of FSRS-6 to a learner's reviews, as fsrs-rs 6.6 does: outliers left out,
/// first stabilities fitted alone, then all parameters by Adam on the log loss of every review, the
/// recent ones counting more, held near the start values by a penalty.
///
/// One pass along a card scores all its reviews; fsrs-rs learns from batches of reviews of similar
/// length instead.
public final class Fsrs6Optimiser {
  private static final int FEWEST_ITEMS = 8;
  private static final int FEWEST_ITEMS_FOR_ALL = 64;
  private static final int EPOCHS = 5;
  private static final int ITEMS_PER_STEP = 512;
  private static final int FIRST_STABILITIES = 4;
  private static final double LEAST_SAME_DAY_DAMPING = 0.01;

  /// How far each parameter lies apart between learners; the penalty is measured by it.
  private static final double[] USUAL_DEVIATION = {
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
    1.03, 0.31, 0.32, 0.14, 0.27
  };

  private final FitOptions options;

  public Fsrs6Optimiser(FitOptions options) {
    this.options = options;
  }

  /// The parameters that predict these reviews best; the defaults when there are too few.
  ///
  /// @return empty when {@code progress} stopped it
  public Optional<Fsrs6Parameters> fit(List<ReviewHistory> histories, Progress progress) {
    ReviewTable table = new ReviewTable(histories);
    return fit(table, table.items(), progress);
  }

  /// The same, learning from the oldest items only.
  ///
  /// @param until the rank at which learning stops
  Optional<Fsrs6Parameters> fit(ReviewTable table, int until, Progress progress) {
    FirstRecalls recalls = new FirstRecalls(table, until);
    TrainingSet set = new TrainingSet(table, until, recalls::keeps);
    if (set.items() < FEWEST_ITEMS) {
      return Optional.of(Fsrs6Parameters.DEFAULTS);
    }
    double[] start = Fsrs6Parameters.DEFAULTS.array();
    System.arraycopy(FirstStabilities.of(recalls), 0, start, 0, FIRST_STABILITIES);
    if (set.items() < FEWEST_ITEMS_FOR_ALL) {
      return Optional.of(parameters(start));
    }
    return new Training(set, start, progress).run().map(Fsrs6Optimiser::parameters);
  }

  private static Fsrs6Parameters parameters(double[] w) {
    List<Double> values = new ArrayList<>();
    for (double value : w) {
      values.add(value);
    }
    return new Fsrs6Parameters(values);
  }

  /// One run from the start values.
  private final class Training {
    private final TrainingSet set;
    private final double[] start;
    private final double[] w;
    private final int[] cards;
    private final double[] gradient = new double[Fsrs6Parameters.COUNT];
    private final Adam adam = new Adam(Fsrs6Parameters.COUNT);
    private final Fsrs6Gradient losses = new Fsrs6Gradient(options.countsSameDay());
    private final SplittableRandom random = new SplittableRandom(options.seed());
    private final Progress progress;

    Training(TrainingSet set, double[] start, Progress progress) {
      this.set = set;
      this.start = start;
      this.w = start.clone();
      this.cards = set.cards();
      this.progress = progress;
    }

    /// Empty when it was stopped.
    Optional<double[]> run() {
      long all = (long) EPOCHS * set.items();
      long done = 0;
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        shuffle();
        int next = 0;
        while (next < cards.length) {
          int batch = 0;
          Arrays.fill(gradient, 0);
          losses.set(w);
          while (next < cards.length && batch < ITEMS_PER_STEP) {
            losses.add(set, cards[next], gradient);
            batch += set.itemsOf(cards[next++]);
          }
          step(batch, done / (double) all);
          done += batch;
          if (!progress.proceed(done / (double) all)) {
            return Optional.empty();
          }
        }
      }
      return Optional.of(w);
    }

    private void shuffle() {
      for (int left = cards.length; left > 1; left--) {
        int drawn = random.nextInt(left);
        int card = cards[drawn];
        cards[drawn] = cards[left - 1];
        cards[left - 1] = card;
      }
    }

    private void step(int batch, double done) {
      for (int at = 0; at < w.length; at++) {
        double deviation = USUAL_DEVIATION[at];
        gradient[at] += 2 * (w[at] - start[at]) / (deviation * deviation) * batch / set.items();
        if (isFrozen(at)) {
          gradient[at] = 0;
        }
      }
      adam.step(w, gradient, done);
      double most = mostSameDayGain();
      for (int at = 0; at < w.length; at++) {
        double highest = at == 17 || at == 18 ? most : Fsrs6Parameters.highest(at);
        w[at] = Math.clamp(w[at], lowest(at), highest);
      }
    }

    private double lowest(int at) {
      return at == 19 && options.countsSameDay()
          ? LEAST_SAME_DAY_DAMPING
          : Fsrs6Parameters.lowest(at);
    }

    /// Without a rule for the same day nothing is learned about it.
    private boolean isFrozen(int at) {
      return !options.countsSameDay() && (at < FIRST_STABILITIES || (at >= 17 && at <= 19));
    }

    /// So much that passing all relearning steps does not make a card firmer than before its lapse.
    private double mostSameDayGain() {
      if (options.relearningSteps() <= 1) {
        return Fsrs6Parameters.highest(17);
      }
      double left = -(Math.log(w[11]) + Math.log(Math.pow(2, w[13]) - 1) + 0.3 * w[14]);
      return Math.min(
          Fsrs6Parameters.highest(17), Math.sqrt(Math.max(0.01, left / options.relearningSteps())));
    }
  }
}
