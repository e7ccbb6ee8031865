package dev.highwater.schedule;

import java.time.LocalDate;

/// Moves an interval by a few days towards a day on which fewer cards are due, as
/// obsidian-spaced-repetition does. Nothing is left to chance: a free day wins, then the day with
/// fewest cards, the nearer and earlier one first.
final class LoadBalancer {
  /// No interval is moved by more days than this.
  static final int WIDEST_WINDOW = 7;

  private static final int SHORTEST_BALANCED = 8;

  private LoadBalancer() {}

  /// The interval to use instead of {@code interval}.
  ///
  /// @param interval whole days
  static long balance(long interval, LocalDate today, DueLoad load) {
    if (interval < SHORTEST_BALANCED) {
      return interval;
    }
    long best = interval;
    int fewest = load.cardsDueOn(today.plusDays(interval));
    long window = window(interval);
    for (long distance = 1; distance <= window && fewest > 0; distance++) {
      for (long candidate : new long[] {interval - distance, interval + distance}) {
        int cards = load.cardsDueOn(today.plusDays(candidate));
        if (fewest > 0 && cards < fewest) {
          best = candidate;
          fewest = cards;
        }
      }
    }
    return best;
  }

  private static long window(long interval) {
    if (interval <= 21) {
      return 1;
    }
    return interval <= 180
        ? Math.min(3, (long) (interval * 0.05))
        : Math.min(WIDEST_WINDOW, (long) (interval * 0.025));
  }
}
