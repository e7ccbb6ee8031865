package dev.highwater.schedule.fit;

import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.util.Arrays;
import java.util.List;

/// All reviews of all cards in plain columns, card after card. A review on a later day than the one
/// before is an item: whether it was remembered can be predicted. Items are ranked by time.
final class ReviewTable {
  /// No history is followed further.
  static final int LONGEST_HISTORY = 256;

  private final int[] starts;
  private final int[] cards;
  private final int[] ratings;
  private final int[] days;
  private final int[] itemRows;

  ReviewTable(List<ReviewHistory> histories) {
    starts = starts(histories);
    int rows = starts[histories.size()];
    cards = new int[rows];
    ratings = new int[rows];
    days = new int[rows];
    long[] rowsByDay = new long[rows];
    int items = 0;
    for (int card = 0; card < histories.size(); card++) {
      long day = histories.get(card).firstDay();
      for (int row = starts[card]; row < starts[card + 1]; row++) {
        Answer answer = histories.get(card).answers().get(row - starts[card]);
        cards[row] = card;
        ratings[row] = answer.grade().rating();
        days[row] = row == starts[card] ? 0 : answer.elapsedDays();
        day += days[row];
        if (days[row] > 0) {
          rowsByDay[items++] = (day << Integer.SIZE) | row;
        }
      }
    }
    Arrays.sort(rowsByDay, 0, items);
    itemRows = Arrays.stream(rowsByDay, 0, items).mapToInt(item -> (int) item).toArray();
  }

  private static int[] starts(List<ReviewHistory> histories) {
    int[] starts = new int[histories.size() + 1];
    for (int card = 0; card < histories.size(); card++) {
      int length = Math.min(histories.get(card).answers().size(), LONGEST_HISTORY);
      starts[card + 1] = starts[card] + length;
    }
    return starts;
  }

  int cards() {
    return starts.length - 1;
  }

  int rows() {
    return ratings.length;
  }

  int items() {
    return itemRows.length;
  }

  /// The row of an item.
  ///
  /// @param rank 0 is the oldest
  int itemRow(int rank) {
    return itemRows[rank];
  }

  /// The row of the card's first review.
  int start(int card) {
    return starts[card];
  }

  int card(int row) {
    return cards[row];
  }

  /// 1 again to 4 easy.
  int rating(int row) {
    return ratings[row];
  }

  /// Study days since the card's review before.
  int days(int row) {
    return days[row];
  }

  boolean remembered(int row) {
    return ratings[row] > 1;
  }
}
