package dev.highwater.schedule.fit;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The items an optimiser learns from, and how much each counts: the older, the less.
final class TrainingSet {
  private static final double OLDEST_WEIGHT = 0.25;

  private final ReviewTable table;
  private final double[] weights;
  private final int[] lastRows;
  private final int[] itemsOfCard;
  private final int[] cards;
  private final int items;

  /// @param until items of this rank and above are left out
  /// @param kept cards whose items are not left out
  TrainingSet(ReviewTable table, int until, IntPredicate kept) {
    this.table = table;
    int[] rows =
        IntStream.range(0, until)
            .map(table::itemRow)
            .filter(row -> kept.test(table.card(row)))
            .toArray();
    items = rows.length;
    weights = new double[table.rows()];
    lastRows = new int[table.cards()];
    itemsOfCard = new int[table.cards()];
    for (int rank = 0; rank < items; rank++) {
      weights[rows[rank]] = weight(rank, items);
      // Items are in order of time, so the last one seen is the last one.
      lastRows[table.card(rows[rank])] = rows[rank];
      itemsOfCard[table.card(rows[rank])]++;
    }
    cards = IntStream.range(0, table.cards()).filter(card -> itemsOfCard[card] > 0).toArray();
  }

  /// How much the item of this rank counts among so many: a quarter at first, the newest fully.
  static double weight(int rank, int items) {
    double age = items > 1 ? rank / (items - 1.0) : 1;
    return OLDEST_WEIGHT + (1 - OLDEST_WEIGHT) * age * age * age;
  }

  ReviewTable table() {
    return table;
  }

  int items() {
    return items;
  }

  /// Cards with at least one item; the caller's to reorder.
  int[] cards() {
    return cards.clone();
  }

  int itemsOf(int card) {
    return itemsOfCard[card];
  }

  /// The row of the card's last item.
  int lastRow(int card) {
    return lastRows[card];
  }

  /// 0 when the row is no item, or none to learn from.
  double weight(int row) {
    return weights[row];
  }
}
