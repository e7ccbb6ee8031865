package dev.highwater.schedule.fit;

import static java.lang.Math.exp;
import static java.lang.Math.log;

import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.fit.FirstRecalls.Group;
import java.util.List;

/// Start values for w0 to w3, the stabilities after a first grade: each is fitted alone to how
/// cards did at their next review.
final class FirstStabilities {
  private static final int RATINGS = 4;
  private static final double HARD_SHARE = 0.41;
  private static final double GOOD_SHARE = 0.54;

  /// Sums over the logarithms of the four stabilities that are nothing: hard lies between again and
  /// good, good between hard and easy, and what follows for hard when good is not known.
  private static final double[][] RELATIONS = {
    {HARD_SHARE, -1, 1 - HARD_SHARE, 0},
    {0, 1 - GOOD_SHARE, -1, GOOD_SHARE},
    {HARD_SHARE, (1 - HARD_SHARE) * (1 - GOOD_SHARE) - 1, 0, (1 - HARD_SHARE) * GOOD_SHARE}
  };

  private static final double PULL_TO_DEFAULT = 1 / 16.0;
  private static final int SEARCH_STEPS = 100;

  private final double[] stabilities = new double[RATINGS];
  private final int[] counts = new int[RATINGS];
  private final Fsrs6 curve = new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI);

  private FirstStabilities(FirstRecalls recalls) {
    double meanRecall = meanRecall(recalls);
    for (int at = 0; at < RATINGS; at++) {
      List<Group> groups = recalls.groups(at + 1);
      counts[at] = groups.stream().mapToInt(Group::count).sum();
      if (counts[at] > 0) {
        stabilities[at] = fit(groups, meanRecall, Fsrs6Parameters.DEFAULTS.values().get(at));
      }
    }
  }

  /// Rising from again to easy; the defaults when there is nothing to learn from.
  static double[] of(FirstRecalls recalls) {
    FirstStabilities fitted = new FirstStabilities(recalls);
    if (fitted.known() == 0) {
      return Fsrs6Parameters.DEFAULTS.values().stream()
          .limit(RATINGS)
          .mapToDouble(Double::doubleValue)
          .toArray();
    }
    fitted.putInOrder();
    fitted.fillMissing();
    return fitted.stabilities;
  }

  private int known() {
    int known = 0;
    for (int count : counts) {
      known += count > 0 ? 1 : 0;
    }
    return known;
  }

  private static double meanRecall(FirstRecalls recalls) {
    int count = 0;
    int remembered = 0;
    for (int rating = 1; rating <= RATINGS; rating++) {
      for (Group group : recalls.groups(rating)) {
        count += group.count();
        remembered += group.remembered();
      }
    }
    return remembered / (double) Math.max(count, 1);
  }

  /// The loss has one lowest point, so thirds of the range can be thrown away.
  private double fit(List<Group> groups, double meanRecall, double usual) {
    double low = Fsrs6Parameters.lowest(0);
    double high = Fsrs6Parameters.highest(0);
    for (int step = 0; step < SEARCH_STEPS; step++) {
      double lower = low + (high - low) / 3;
      double upper = high - (high - low) / 3;
      if (loss(groups, meanRecall, lower, usual) < loss(groups, meanRecall, upper, usual)) {
        high = upper;
      } else {
        low = lower;
      }
    }
    return (low + high) / 2;
  }

  private double loss(List<Group> groups, double meanRecall, double stability, double usual) {
    double loss = Math.abs(stability - usual) * PULL_TO_DEFAULT;
    for (Group group : groups) {
      double recall = (group.remembered() + meanRecall) / (group.count() + 1);
      double predicted = curve.at(stability, 1).retrievability(Elapsed.ofDays(group.days()));
      loss -= group.count() * (recall * log(predicted) + (1 - recall) * log(1 - predicted));
    }
    return loss;
  }

  /// Where a harder grade seems the firmer one, the grade with more cards is believed.
  private void putInOrder() {
    for (int apart = 1; apart < RATINGS; apart++) {
      for (int at = 0; at + apart < RATINGS; at++) {
        int firmer = at + apart;
        if (counts[at] > 0 && counts[firmer] > 0 && stabilities[at] > stabilities[firmer]) {
          if (counts[at] > counts[firmer]) {
            stabilities[firmer] = stabilities[at];
          } else {
            stabilities[at] = stabilities[firmer];
          }
        }
      }
    }
  }

  /// A grade that was never given first is put where it lies between the others for most learners.
  private void fillMissing() {
    boolean[] known = new boolean[RATINGS];
    double[] logs = new double[RATINGS];
    for (int at = 0; at < RATINGS; at++) {
      known[at] = counts[at] > 0;
      logs[at] = known[at] ? log(stabilities[at]) : 0;
    }
    if (known() == 1) {
      scaleDefaults(known, logs);
    }
    for (int round = 0; round < RATINGS; round++) {
      for (double[] relation : RELATIONS) {
        solve(relation, known, logs);
      }
    }
    double firmest = Fsrs6Parameters.lowest(0);
    for (int at = 0; at < RATINGS; at++) {
      firmest = Math.clamp(exp(logs[at]), firmest, Fsrs6Parameters.highest(0));
      stabilities[at] = firmest;
    }
  }

  private static void scaleDefaults(boolean[] known, double[] logs) {
    double scale = 0;
    for (int at = 0; at < RATINGS; at++) {
      scale += known[at] ? logs[at] - log(Fsrs6Parameters.DEFAULTS.values().get(at)) : 0;
    }
    for (int at = 0; at < RATINGS; at++) {
      logs[at] = log(Fsrs6Parameters.DEFAULTS.values().get(at)) + scale;
      known[at] = true;
    }
  }

  /// Finds the one value that a relation leaves open, if it is one.
  private static void solve(double[] relation, boolean[] known, double[] logs) {
    double sum = 0;
    int open = 0;
    int missing = 0;
    for (int at = 0; at < RATINGS; at++) {
      if (known[at]) {
        sum += relation[at] * logs[at];
      } else if (relation[at] != 0) {
        open++;
        missing = at;
      }
    }
    if (open == 1) {
      logs[missing] = -sum / relation[missing];
      known[missing] = true;
    }
  }
}
