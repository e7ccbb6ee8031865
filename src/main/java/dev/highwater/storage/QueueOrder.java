package dev.highwater.storage;

import dev.highwater.study.deck.NewOrder;
import dev.highwater.study.deck.ReviewOrder;
import java.time.LocalDate;

/// Orders of a queue as SQL: an expression whose value is the smaller, the earlier a card is asked.
final class QueueOrder {
  private static final long PRIME = 2_147_483_647;

  /// A number that seems drawn by chance, the same all day for the same card.
  private static final String CHANCE =
      "((_rowid_ * :stride % 2147483647) * ((_rowid_ * :stride % 2147483647) + :today)"
          + " % 2147483647)";

  private QueueOrder() {}

  static String key(ReviewOrder order) {
    return switch (order) {
      case DUE -> "due_day";
      case DUE_RANDOM -> "due_day * 2147483648 + " + CHANCE;
      case RANDOM -> CHANCE;
      case OVERDUE -> "(due_day - :today) / interval";
      case SHORTEST -> "interval";
      case LONGEST -> "-interval";
    };
  }

  static String key(NewOrder order) {
    return switch (order) {
      // Null for all of them; like this the index gives the order, and nothing is sorted.
      case NOTES -> "due_day";
      case LATEST -> "-_rowid_";
      case RANDOM -> CHANCE;
    };
  }

  /// The parameter {@code stride} of a day.
  static long stride(LocalDate day) {
    return 1 + Math.floorMod(day.toEpochDay() * 6_364_136_223_846_793_005L, PRIME - 1);
  }
}
