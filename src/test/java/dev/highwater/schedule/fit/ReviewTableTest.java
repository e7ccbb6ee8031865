package dev.highwater.schedule.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewTableTest {
  private static final Answer AGAIN = new Answer(Grade.AGAIN, 0);

  @Test
  void itemsAreLaterReviewsOnLaterDaysInOrderOfTime() {
    ReviewTable table =
        new ReviewTable(
            List.of(
                new ReviewHistory(-5, List.of(good(99), good(0), good(20), good(1))),
                new ReviewHistory(10, List.of(AGAIN, good(2), good(4)))));

    // Days: the first card -5, -5, 15, 16; the second 10, 12, 16.
    assertEquals(
        List.of(5, 2, 3, 6), IntStream.range(0, table.items()).mapToObj(table::itemRow).toList());
    assertEquals(
        List.of(2, 7, 0, 4, 0, 1, 0, 2),
        List.of(
            table.cards(),
            table.rows(),
            table.start(0),
            table.start(1),
            table.days(0),
            table.card(4),
            table.days(4),
            table.days(5)));
    assertEquals(List.of(3, 1), List.of(table.rating(0), table.rating(4)));
  }

  @Test
  void noHistoryIsFollowedForMoreThan256Reviews() {
    ReviewTable table =
        new ReviewTable(List.of(new ReviewHistory(0, Collections.nCopies(300, good(1)))));
    assertEquals(List.of(256, 255), List.of(table.rows(), table.items()));
  }

  @Test
  void aClockSetBackCountsAsTheSameDay() {
    assertEquals(0, new Answer(Grade.GOOD, -4).elapsedDays());
  }

  @Test
  void aHistoryWithoutAnswersIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ReviewHistory(0, List.of()));
  }

  @Test
  void recentItemsWeighMore() {
    assertEquals(
        List.of(0.25, 0.25 + 0.75 / 8, 1.0),
        IntStream.range(0, 3).mapToObj(rank -> TrainingSet.weight(rank, 3)).toList());
    assertEquals(1, TrainingSet.weight(0, 1));
  }

  @Test
  void aTrainingSetLeavesOutLaterItemsAndCardsNotKept() {
    ReviewTable table =
        new ReviewTable(
            List.of(
                new ReviewHistory(0, List.of(AGAIN, good(1), good(5), good(90))),
                new ReviewHistory(0, List.of(AGAIN, good(2))),
                new ReviewHistory(0, List.of(AGAIN, good(3))),
                new ReviewHistory(80, List.of(AGAIN, good(1)))));
    TrainingSet set = new TrainingSet(table, 4, card -> card != 1);

    assertEquals(List.of(0, 2), IntStream.of(set.cards()).boxed().toList());
    assertEquals(
        List.of(3, 2, 1, 2), List.of(set.items(), set.itemsOf(0), set.itemsOf(2), set.lastRow(0)));
    assertEquals(
        List.of(0.0, 0.25, 1.0, 0.0, 0.0, 0.0, 0.0, 0.25 + 0.75 / 8),
        IntStream.range(0, 8).mapToObj(set::weight).toList());
  }

  private static Answer good(int days) {
    return new Answer(Grade.GOOD, days);
  }
}
