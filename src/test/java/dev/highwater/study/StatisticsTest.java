package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);
  private static final Schedule KNOWN = new Sm2Schedule(TODAY, 12, 288);

  private final MemoryCollection collection = new MemoryCollection();
  private final CardId card = collection.add("kafka", Optional.empty());
  private final StudyCalendar calendar =
      new StudyCalendar(() -> Instant.parse("2025-02-10T12:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @Test
  void daysBeginAtFourInTheLearnersZone() {
    review("2025-02-09T18:59:59Z", Grade.GOOD, Optional.of(KNOWN));
    review("2025-02-09T19:00:00Z", Grade.AGAIN, Optional.of(KNOWN));
    review("2025-02-09T20:00:00Z", Grade.EASY, Optional.empty());
    assertEquals(
        List.of(
            new ReviewDay(TODAY.minusDays(1), 0, 0, 1, 0, Duration.ofSeconds(3)),
            new ReviewDay(TODAY, 1, 0, 0, 1, Duration.ofSeconds(6))),
        statistics().days());
  }

  @Test
  void daysLeaveReviewsTakenBackOut() {
    review("2025-02-09T16:00:00Z", Grade.GOOD, Optional.of(KNOWN));
    collection.undoLast(Instant.parse("2025-02-09T16:00:05Z"));
    assertEquals(List.of(), statistics().days());
  }

  @Test
  void retentionCountsOnlyCardsWithAnIntervalOfADayOrMore() {
    review("2025-02-10T01:00:00Z", Grade.AGAIN, Optional.empty());
    review("2025-02-10T02:00:00Z", Grade.AGAIN, Optional.of(new Sm2Schedule(TODAY, 0, 230)));
    review("2025-02-10T03:00:00Z", Grade.AGAIN, Optional.of(KNOWN));
    review("2025-02-10T04:00:00Z", Grade.HARD, Optional.of(KNOWN));
    review("2025-02-10T05:00:00Z", Grade.GOOD, Optional.of(KNOWN));
    review("2025-02-10T06:00:00Z", Grade.EASY, Optional.of(KNOWN));
    assertEquals(OptionalDouble.of(0.75), statistics().retention());
  }

  @Test
  void retentionIsEmptyWithoutReviews() {
    assertEquals(OptionalDouble.empty(), statistics().retention());
  }

  private Statistics statistics() {
    return Statistics.of(collection, collection, calendar);
  }

  private void review(String at, Grade grade, Optional<Schedule> before) {
    collection.record(
        card, Instant.parse(at), grade, Duration.ofSeconds(3), before, KNOWN, Sm2Osr.IDENTITY);
  }
}
