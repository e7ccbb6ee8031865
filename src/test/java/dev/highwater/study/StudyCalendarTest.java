package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyCalendarTest {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final InstantSource NEVER_READ = () -> Instant.EPOCH;

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T02:59:59Z, 2026-11-22",
    "2026-11-23T03:00:00Z, 2026-11-23",
    "2026-11-24T02:59:59Z, 2026-11-23",
  })
  void dayOfChangesAtFourInTheMorningLocalTime(String instant, LocalDate day) {
    assertEquals(day, new StudyCalendar(NEVER_READ, VIENNA).dayOf(Instant.parse(instant)));
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go from 02:00 to 03:00, so half past two is an hour later.
    "2026-03-29, 2026-03-29T01:30:00Z",
    // They go from 03:00 back to 02:00, so half past two comes twice.
    "2026-10-25, 2026-10-25T00:30:00Z",
  })
  void startOfIsOneInstantWhenTheClocksChange(LocalDate day, String start) {
    StudyCalendar calendar = new StudyCalendar(NEVER_READ, VIENNA, LocalTime.of(2, 30));
    assertEquals(Instant.parse(start), calendar.startOf(day));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28", "2026-10-24"})
  void everyMinuteAroundAChangeOfTheClocksBelongsToTheDayThatHasBegun(LocalDate first) {
    StudyCalendar calendar = new StudyCalendar(NEVER_READ, VIENNA, LocalTime.of(2, 30));
    LocalDate day = first;
    Instant last = calendar.startOf(first.plusDays(3));
    for (Instant at = calendar.startOf(first); at.isBefore(last); at = at.plusSeconds(60)) {
      if (!at.isBefore(calendar.startOf(day.plusDays(1)))) {
        day = day.plusDays(1);
      }
      assertEquals(day, calendar.dayOf(at), at.toString());
    }
  }

  @Test
  void todayFollowsTheClockBackwardsToo() {
    MovingClock clock = new MovingClock("2026-11-23T10:00:00Z");
    StudyCalendar calendar = new StudyCalendar(clock, VIENNA);
    clock.advance(Duration.ofDays(-365));
    assertEquals(LocalDate.of(2025, 11, 23), calendar.today());
  }

  @Test
  void anInstantBelongsToAnotherDayInAnotherZone() {
    Instant evening = Instant.parse("2026-11-23T20:00:00Z");
    assertEquals(
        LocalDate.of(2026, 11, 24),
        new StudyCalendar(NEVER_READ, ZoneId.of("Asia/Tokyo")).dayOf(evening));
    assertEquals(LocalDate.of(2026, 11, 23), new StudyCalendar(NEVER_READ, VIENNA).dayOf(evening));
  }
}
