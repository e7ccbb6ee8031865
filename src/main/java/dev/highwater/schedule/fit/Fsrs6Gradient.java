package dev.highwater.schedule.fit;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;

import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;

/// The log loss of FSRS-6 over a card's reviews and how it changes with each parameter: once
/// forward along the card, once back. The formulas of {@link Fsrs6} and their derivatives, written
/// out in plain arrays; names are those of the published formulas.
final class Fsrs6Gradient {
  private static final double LEAST_CHANCE = 1e-7;
  private static final int GOOD = 3;

  private final boolean countsSameDay;
  private final double[] w = new double[Fsrs6Parameters.COUNT];
  private double decay;
  private double factor;
  private double factorByDecay;
  private double easiest;
  private double easiestByW5;
  private double growth;
  private double lapseDivisor;

  /// Per review: the memory after it, before and within its range, and what led there.
  private final double[] stability = column();

  private final double[] openStability = column();
  private final double[] difficulty = column();
  private final double[] openDifficulty = column();
  private final double[] logStability = column();
  private final double[] base = column();
  private final double[] logBase = column();
  private final double[] recall = column();
  private final double[] surprise = column();
  private final double[] rate = column();

  Fsrs6Gradient(boolean countsSameDay) {
    this.countsSameDay = countsSameDay;
  }

  private static double[] column() {
    return new double[ReviewTable.LONGEST_HISTORY];
  }

  /// Takes over new parameters.
  void set(double[] parameters) {
    System.arraycopy(parameters, 0, w, 0, w.length);
    decay = -w[20];
    double atDecay = exp(log(0.9) / decay);
    factor = atDecay - 1;
    factorByDecay = -log(0.9) / (decay * decay) * atDecay;
    double easy = exp(3 * w[5]);
    easiest = w[4] - easy + 1;
    easiestByW5 = -3 * easy;
    growth = exp(w[8]);
    lapseDivisor = exp(w[17] * w[18]);
  }

  /// Adds a card's gradient to {@code gradient}.
  ///
  /// @return the card's loss
  double add(TrainingSet set, int card, double[] gradient) {
    int start = set.table().start(card);
    int last = set.lastRow(card) - start;
    double loss = forward(set, start, last);
    backward(set, start, last, gradient);
    return loss;
  }

  private double forward(TrainingSet set, int start, int last) {
    ReviewTable table = set.table();
    int first = table.rating(start);
    put(0, w[first - 1], w[4] - exp(w[5] * (first - 1)) + 1);
    double loss = 0;
    for (int at = 1; at <= last; at++) {
      int days = table.days(start + at);
      int rating = table.rating(start + at);
      double weight = set.weight(start + at);
      logStability[at] = log(stability[at - 1]);
      if (!isSameDay(days)) {
        predict(at, days);
      }
      if (weight > 0) {
        double chance = Math.clamp(recall[at], LEAST_CHANCE, 1 - LEAST_CHANCE);
        loss -= weight * log(rating > 1 ? chance : 1 - chance);
      }
      if (at < last) {
        put(at, nextStability(at, rating, days), nextDifficulty(at, rating));
      }
    }
    return loss;
  }

  private void put(int at, double newStability, double newDifficulty) {
    openStability[at] = newStability;
    stability[at] = min(max(newStability, Fsrs6.LOWEST_STABILITY), Fsrs6.HIGHEST_STABILITY);
    openDifficulty[at] = newDifficulty;
    difficulty[at] = min(max(newDifficulty, 1), 10);
  }

  private void predict(int at, int days) {
    base[at] = 1 + factor * days / stability[at - 1];
    logBase[at] = log(base[at]);
    recall[at] = exp(decay * logBase[at]);
  }

  private boolean isSameDay(int days) {
    return days == 0 && countsSameDay;
  }

  private double nextDifficulty(int at, int rating) {
    return w[7] * easiest + (1 - w[7]) * damped(at, rating);
  }

  private double damped(int at, int rating) {
    double before = difficulty[at - 1];
    return before - w[6] * (rating - GOOD) * (10 - before) / 9;
  }

  private double nextStability(int at, int rating, int days) {
    double before = stability[at - 1];
    if (isSameDay(days)) {
      rate[at] = exp(w[17] * (rating - GOOD + w[18]) - w[19] * logStability[at]);
      return before * (rating > 1 ? max(rate[at], 1) : rate[at]);
    }
    if (rating == 1) {
      surprise[at] = exp(w[14] * (1 - recall[at]));
      double power = exp(w[13] * log(before + 1));
      rate[at] = w[11] * exp(-w[12] * log(difficulty[at - 1])) * surprise[at];
      double forgotten = rate[at] * (power - 1);
      return min(forgotten, highestAfterLapse(before));
    }
    surprise[at] = exp(w[10] * (1 - recall[at]));
    rate[at] = growth * (11 - difficulty[at - 1]) * exp(-w[9] * logStability[at]);
    return before * (1 + rate[at] * weight(rating) * (surprise[at] - 1));
  }

  private double highestAfterLapse(double before) {
    return countsSameDay ? before / lapseDivisor : before;
  }

  private double weight(int rating) {
    return switch (rating) {
      case 2 -> w[15];
      case 4 -> w[16];
      default -> 1;
    };
  }

  /// How the loss of the reviews from here on changes with the memory before them.
  private double byStability;

  private double byDifficulty;
  private double byRecall;

  private void backward(TrainingSet set, int start, int last, double[] gradient) {
    ReviewTable table = set.table();
    byStability = 0;
    byDifficulty = 0;
    for (int at = last; at > 0; at--) {
      int days = table.days(start + at);
      int rating = table.rating(start + at);
      byRecall = 0;
      if (at < last) {
        double throughStability = isFree(openStability[at], stability[at]) ? byStability : 0;
        double throughDifficulty = isFree(openDifficulty[at], difficulty[at]) ? byDifficulty : 0;
        backDifficulty(at, rating, throughDifficulty, gradient);
        backStability(at, rating, days, throughStability, gradient);
      }
      double weight = set.weight(start + at);
      if (weight > 0 && recall[at] >= LEAST_CHANCE && recall[at] <= 1 - LEAST_CHANCE) {
        double hit = rating > 1 ? 1 : 0;
        byRecall += weight * (recall[at] - hit) / (recall[at] * (1 - recall[at]));
      }
      backRecall(at, days, gradient);
    }
    backFirst(table.rating(start), gradient);
  }

  /// A value that was moved into its range no longer follows what led to it.
  private static boolean isFree(double open, double within) {
    return open == within;
  }

  private void backDifficulty(int at, int rating, double through, double[] gradient) {
    double before = difficulty[at - 1];
    double kept = through * (1 - w[7]);
    gradient[4] += through * w[7];
    gradient[5] += through * w[7] * easiestByW5;
    gradient[6] -= kept * (rating - GOOD) * (10 - before) / 9;
    gradient[7] += through * (easiest - damped(at, rating));
    byDifficulty = kept * (1 + w[6] * (rating - GOOD) / 9);
  }

  private void backStability(int at, int rating, int days, double through, double[] gradient) {
    if (isSameDay(days)) {
      backSameDay(at, rating, through, gradient);
    } else if (rating > 1) {
      backRecalled(at, rating, through, gradient);
    } else if (openStability[at] < highestAfterLapse(stability[at - 1])) {
      backForgotten(at, through, gradient);
    } else {
      backHighestAfterLapse(at, through, gradient);
    }
  }

  private void backSameDay(int at, int rating, double through, double[] gradient) {
    if (rating > 1 && rate[at] < 1) {
      byStability = through;
      return;
    }
    double after = through * openStability[at];
    gradient[17] += after * (rating - GOOD + w[18]);
    gradient[18] += after * w[17];
    gradient[19] -= after * logStability[at];
    byStability = through * rate[at] * (1 - w[19]);
  }

  private void backRecalled(int at, int rating, double through, double[] gradient) {
    double before = stability[at - 1];
    double plain = through * before * rate[at] * (surprise[at] - 1);
    double grown = plain * weight(rating);
    double bySurprise = through * before * rate[at] * weight(rating) * surprise[at];
    gradient[8] += grown;
    gradient[9] -= grown * logStability[at];
    gradient[10] += bySurprise * (1 - recall[at]);
    if (rating == 2) {
      gradient[15] += plain;
    } else if (rating == 4) {
      gradient[16] += plain;
    }
    byRecall -= bySurprise * w[10];
    byDifficulty -= grown / (11 - difficulty[at - 1]);
    byStability = through + grown / before * (1 - w[9]);
  }

  private void backForgotten(int at, double through, double[] gradient) {
    double before = stability[at - 1];
    double after = through * openStability[at];
    double logOneMore = log(before + 1);
    double power = exp(w[13] * logOneMore);
    gradient[11] += after / w[11];
    gradient[12] -= after * log(difficulty[at - 1]);
    gradient[13] += through * rate[at] * power * logOneMore;
    gradient[14] += after * (1 - recall[at]);
    byRecall -= after * w[14];
    byDifficulty -= after * w[12] / difficulty[at - 1];
    byStability = through * rate[at] * w[13] * power / (before + 1);
  }

  private void backHighestAfterLapse(int at, double through, double[] gradient) {
    if (countsSameDay) {
      double after = through * openStability[at];
      gradient[17] -= after * w[18];
      gradient[18] -= after * w[17];
      byStability = through / lapseDivisor;
    } else {
      byStability = through;
    }
  }

  private void backRecall(int at, int days, double[] gradient) {
    if (days == 0) {
      return;
    }
    double before = stability[at - 1];
    double slope = decay / base[at];
    byStability -= byRecall * recall[at] * slope * days * factor / (before * before);
    gradient[20] -= byRecall * recall[at] * (logBase[at] + slope * days / before * factorByDecay);
  }

  private void backFirst(int rating, double[] gradient) {
    if (isFree(openStability[0], stability[0])) {
      gradient[rating - 1] += byStability;
    }
    if (isFree(openDifficulty[0], difficulty[0])) {
      gradient[4] += byDifficulty;
      gradient[5] -= byDifficulty * (rating - 1) * exp(w[5] * (rating - 1));
    }
  }
}
