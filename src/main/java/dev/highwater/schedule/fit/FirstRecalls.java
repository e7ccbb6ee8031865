package dev.highwater.schedule.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How cards did at their first review after the day they were learned, by the first grade and the
/// days between. Rare groups are left out, as fsrs-rs does: they are mostly cards that were put off
/// or came from elsewhere, and they pull the first stabilities far.
final class FirstRecalls {
  private static final int FEWEST_LEFT_OUT = 20;
  private static final double SHARE_LEFT_OUT = 0.05;
  private static final int SMALLEST_GROUP = 6;
  private static final int LONGEST_DAYS = 100;
  private static final int LONGEST_DAYS_AFTER_EASY = 365;
  private static final int RATINGS = 4;

  /// Cards with the same first grade that waited for as many days.
  record Group(int days, int count, int remembered) {}

  private final List<List<Group>> kept = new ArrayList<>();
  private final BitSet cardsLeftOut = new BitSet();

  /// @param until items of this rank and above are not looked at
  FirstRecalls(ReviewTable table, int until) {
    List<NavigableMap<Integer, List<Integer>>> rowsByDays = new ArrayList<>();
    for (int rating = 1; rating <= RATINGS; rating++) {
      rowsByDays.add(new TreeMap<>());
    }
    BitSet seen = new BitSet();
    for (int rank = 0; rank < until; rank++) {
      int row = table.itemRow(rank);
      int card = table.card(row);
      if (!seen.get(card)) {
        seen.set(card);
        rowsByDays
            .get(table.rating(table.start(card)) - 1)
            .computeIfAbsent(table.days(row), _ -> new ArrayList<>())
            .add(row);
      }
    }
    for (int rating = 1; rating <= RATINGS; rating++) {
      kept.add(keep(table, rating, rowsByDays.get(rating - 1)));
    }
  }

  private List<Group> keep(
      ReviewTable table, int rating, NavigableMap<Integer, List<Integer>> rowsByDays) {
    int all = rowsByDays.values().stream().mapToInt(List::size).sum();
    double mayLeaveOut = Math.max(FEWEST_LEFT_OUT, all * SHARE_LEFT_OUT);
    int longest = rating == RATINGS ? LONGEST_DAYS_AFTER_EASY : LONGEST_DAYS;
    List<Integer> rarestFirst = new ArrayList<>(rowsByDays.descendingKeySet());
    rarestFirst.sort(
        Comparator.comparingInt(days -> rowsByDays.getOrDefault(days, List.of()).size()));
    List<Group> groups = new ArrayList<>();
    int leftOut = 0;
    for (int days : rarestFirst) {
      List<Integer> rows = rowsByDays.getOrDefault(days, List.of());
      boolean within = leftOut + rows.size() <= mayLeaveOut;
      if (within || rows.size() < SMALLEST_GROUP || days > longest) {
        leftOut += rows.size();
        rows.forEach(row -> cardsLeftOut.set(table.card(row)));
      } else {
        int remembered = (int) rows.stream().filter(table::remembered).count();
        groups.add(new Group(days, rows.size(), remembered));
      }
    }
    return groups;
  }

  /// Groups that are not rare.
  ///
  /// @param rating the first grade, 1 again to 4 easy
  List<Group> groups(int rating) {
    return kept.get(rating - 1);
  }

  /// True when the card is in no group that was left out.
  boolean keeps(int card) {
    return !cardsLeftOut.get(card);
  }
}
