package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import org.junit.jupiter.api.Test;

class RetentionLoadTest {
  private static final int A_CENTURY = 36_500;

  private static RetentionLoad load(int maximumInterval) {
    return new RetentionLoad(
        new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), maximumInterval);
  }

  @Test
  void higherRetentionCostsMoreReviews() {
    RetentionLoad load = load(A_CENTURY);
    double some = load.reviewsInFirstYear(0.8);
    double many = load.reviewsInFirstYear(0.9);
    double most = load.reviewsInFirstYear(0.97);

    assertTrue(some < many && many < most, some + ", " + many + ", " + most);
  }

  @Test
  void aYearOfIntervalsOfADayHasAReviewOnEachDay() {
    assertEquals(365, load(1).reviewsInFirstYear(0.9));
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertEquals(load(A_CENTURY).reviewsInFirstYear(0.9), load(A_CENTURY).reviewsInFirstYear(0.9));
  }
}
