package dev.highwater.schedule;

import java.time.LocalDate;

/// Moves an interval in days a little, so that cards learned together do not stay together for
/// ever. The reach is that of ts-fsrs and Anki; the weights of days are those of Anki's load
/// balancer.
final class IntervalSpread {
  private static final double SHORTEST_MOVED = 2.5;
  private static final int LONGEST_BALANCED = 90;
  private static final double[] SIBLING_WEIGHTS = {1e-6, 0.2, 0.4, 0.6, 0.8};

  private final FsrsSettings settings;
  private final LocalDate today;
  private final DueLoad load;
  private final double chance;

  /// @param chance at least 0 and below 1; the same for all outcomes of one rating
  IntervalSpread(FsrsSettings settings, LocalDate today, DueLoad load, double chance) {
    this.settings = settings;
    this.today = today;
    this.load = load;
    this.chance = chance;
  }

  /// The interval to use instead of {@code interval}.
  ///
  /// @param interval whole days, within the maximum
  /// @param elapsed days since the last review; an interval that grows keeps growing
  long spread(long interval, int elapsed) {
    if (settings.spread() == FsrsSettings.Spread.NONE || interval < SHORTEST_MOVED) {
      return interval;
    }
    double reach = reach((double) interval);
    long latest = Math.min(Math.round(interval + reach), settings.maximumInterval());
    long earliest = Math.max(2, Math.round(interval - reach));
    if (interval > elapsed) {
      earliest = Math.max(earliest, elapsed + 1L);
    }
    earliest = Math.min(earliest, latest);
    return settings.spread() == FsrsSettings.Spread.BALANCED && interval <= LONGEST_BALANCED
        ? balanced(earliest, latest)
        : earliest + (long) (chance * (latest - earliest + 1));
  }

  private static double reach(double interval) {
    return 1
        + 0.15 * (Math.min(interval, 7) - SHORTEST_MOVED)
        + 0.1 * Math.clamp(interval - 7, 0, 13)
        + 0.05 * Math.max(interval - 20, 0);
  }

  private long balanced(long earliest, long latest) {
    double[] upTo = new double[(int) (latest - earliest + 1)];
    double sum = 0;
    for (int at = 0; at < upTo.length; at++) {
      sum += weight(earliest + at);
      upTo[at] = sum;
    }
    int at = 0;
    while (at < upTo.length - 1 && chance * sum >= upTo[at]) {
      at++;
    }
    return earliest + at;
  }

  private double weight(long interval) {
    LocalDate day = today.plusDays(interval);
    int cards = load.cardsDueOn(day);
    double few = cards == 0 ? 1 : Math.pow(1.0 / cards, 2.15);
    double near = Math.pow(1.0 / interval, 3);
    double easy = settings.easyDays().getOrDefault(day.getDayOfWeek(), EasyDay.NORMAL).weight();
    return few * near * easy * siblingWeight(day);
  }

  private double siblingWeight(LocalDate day) {
    for (int apart = 0; apart < SIBLING_WEIGHTS.length; apart++) {
      if (load.siblingDueOn(day.minusDays(apart)) || load.siblingDueOn(day.plusDays(apart))) {
        return SIBLING_WEIGHTS[apart];
      }
    }
    return 1;
  }
}
