package dev.highwater.schedule;

import static java.lang.Math.clamp;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

import java.util.ArrayList;
import java.util.List;

/// FSRS-7 from its published formulas, as far as needed to show that another memory model fits in:
/// 34 parameters, two stabilities a card, time as a real number of days, no closed form for the
/// interval. Nothing outside this class knows of any of that.
final class Fsrs7 implements MemoryModel {
  static final Scheduler.Identity IDENTITY = new Scheduler.Identity("fsrs-7", 1);
  private static final double[] W = {
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0.0, 1.3826, 0.7024, 0.5999,
    0.8146, 0.6398, 1.0, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567,
    0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0.0, 0.5667, 0.3734, 0.5333, 0.3048
  };
  private static final int SLOW = 7;
  private static final int FAST = 15;
  private static final double LOWEST = 1e-4;
  private static final double HIGHEST = 36_500;
  private static final double FAST_SHARE = 0.8;

  @Override
  public Scheduler.Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Double> parameters() {
    List<Double> values = new ArrayList<>();
    for (double value : W) {
      values.add(value);
    }
    return values;
  }

  @Override
  public boolean countsSameDay() {
    return true;
  }

  @Override
  public Memory first(Grade grade) {
    double slow = W[grade.rating() - 1];
    return at(slow, firstDifficulty(grade), List.of(FAST_SHARE * slow));
  }

  @Override
  public Memory at(double stability, double difficulty) {
    return at(stability, difficulty, List.of());
  }

  @Override
  public Memory at(double stability, double difficulty, List<Double> further) {
    double slow = clamp(stability, LOWEST, HIGHEST);
    double fast = further.isEmpty() ? FAST_SHARE * slow : further.getFirst();
    return new State(slow, clamp(difficulty, 1, 10), clamp(fast, LOWEST, HIGHEST));
  }

  @Override
  public Memory fromSm2(double interval, double easeFactor, double pastRetention) {
    return at(interval, 11 - 2 * easeFactor);
  }

  private static double firstDifficulty(Grade grade) {
    return clamp(W[4] - exp(W[5] * (grade.rating() - 1)) + 1, 1, 10);
  }

  private record State(double stability, double difficulty, double fast) implements Memory {
    @Override
    public List<Double> further() {
      return List.of(fast);
    }

    @Override
    public double retrievability(Elapsed since) {
      return chance(since.days());
    }

    private double fastChance(double days) {
      double decay = -clamp(W[23] * pow(fast, W[33] - 0.3), 0.01, 0.95);
      double factor = exp(min(60, log(W[25]) / decay)) - 1;
      return pow(1 + factor * days / fast, decay);
    }

    private double chance(double days) {
      double decay = -clamp(W[24], 0.01, 0.95);
      double factor = pow(W[26], 1 / decay) - 1;
      double hardness = difficulty - 5;
      double slowChance = pow(1 + factor * exp(hardness * (W[32] - 0.3)) * days / stability, decay);
      double fastWeight = W[27] * pow(fast, -W[29]);
      double slowWeight = W[28] * pow(stability, W[30]) * exp(hardness * (W[31] - 0.5));
      double mixed =
          (fastWeight * fastChance(days) + slowWeight * slowChance) / (fastWeight + slowWeight);
      return 1e-5 + (1 - 2e-5) * mixed;
    }

    @Override
    public double daysUntil(double retention) {
      double low = log(1e-6);
      double high = log(HIGHEST);
      for (int step = 0; step < 60; step++) {
        double middle = (low + high) / 2;
        if (chance(exp(middle)) > retention) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return exp(low);
    }

    @Override
    public Memory after(Grade grade, Elapsed since) {
      double recall = chance(since.days());
      double slow = after(stability, SLOW, grade, recall);
      double quick = after(fast, FAST, grade, fastChance(since.days()));
      double nextFast = grade == Grade.AGAIN ? min(quick, FAST_SHARE * slow) : quick;
      return new State(
          clamp(slow, LOWEST, HIGHEST), nextDifficulty(grade, recall), max(nextFast, LOWEST));
    }

    private double after(double before, int k, Grade grade, double recall) {
      double failed =
          min(before, W[k + 3] * (pow(before + 1, W[k + 4]) - 1) * exp(W[k + 5] * (1 - recall)));
      if (grade == Grade.AGAIN) {
        return failed;
      }
      double weight = grade == Grade.HARD ? W[k + 6] : grade == Grade.EASY ? W[k + 7] : 1;
      double growth =
          exp(W[k] - 1.5)
              * (11 - difficulty)
              * pow(before, -W[k + 1])
              * (exp(W[k + 2] * (1 - recall)) - 1);
      return max(failed, before * (1 + growth * weight));
    }

    private double nextDifficulty(Grade grade, double recall) {
      double delta = -W[6] * (grade.rating() - 3) * (grade == Grade.AGAIN ? recall + 0.1 : 1);
      double damped = difficulty + delta * (10 - difficulty) / 9;
      return clamp(0.01 * firstDifficulty(Grade.EASY) + 0.99 * damped, 1, 10);
    }
  }
}
