package dev.highwater.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreakTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void rowUpToTodayCounts() {
    assertEquals(new Streak(3, 3, true), ago(2, 1, 0));
  }

  @Test
  void rowUpToYesterdayStandsUntilTodayIsOver() {
    assertEquals(new Streak(2, 2, false), ago(2, 1));
  }

  @Test
  void dayWithoutReviewsEndsARow() {
    assertEquals(new Streak(1, 4, true), ago(9, 8, 7, 6, 0));
    assertEquals(new Streak(0, 2, false), ago(3, 2));
  }

  @Test
  void nothingIsNoRow() {
    assertEquals(new Streak(0, 0, false), ago());
  }

  private static Streak ago(int... days) {
    List<LocalDate> studied = Arrays.stream(days).mapToObj(ago -> TODAY.minusDays(ago)).toList();
    return Streak.of(studied, TODAY);
  }
}
