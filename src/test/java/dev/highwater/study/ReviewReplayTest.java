package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewReplayTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 10);
  private static final Instant NOON = Instant.parse("2025-02-10T12:00:00Z");
  private static final Optional<Schedule> NONE = Optional.empty();
  private static final Optional<Schedule> FIRST = schedule(1);
  private static final Optional<Schedule> SECOND = schedule(3);
  private static final Optional<Schedule> THIRD = schedule(8);
  private static final StudyCalendar CALENDAR = new StudyCalendar(() -> NOON, ZoneOffset.UTC);

  @Test
  void stateIsEmptyWithoutRows() {
    assertEquals(NONE, ReviewReplay.state(List.of()));
  }

  @Test
  void stateStartsAtTheSnapshotAndFollowsTheReviews() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.SNAPSHOT, FIRST, NONE, Optional.empty()),
            row(2, LogKind.REVIEW, SECOND, NONE, Optional.empty()));
    assertEquals(SECOND, ReviewReplay.state(rows));
  }

  @Test
  void stateIgnoresSchedulesThatWereOnlySeen() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.SNAPSHOT, NONE, THIRD, Optional.empty()),
            row(2, LogKind.SNAPSHOT, FIRST, NONE, Optional.empty()),
            row(3, LogKind.OUTSIDE, FIRST, THIRD, Optional.empty()));
    assertEquals(FIRST, ReviewReplay.state(rows));
  }

  @Test
  void stateIsThatBeforeAReviewTakenBack() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.REVIEW, FIRST, NONE, Optional.empty()),
            row(2, LogKind.REVIEW, SECOND, NONE, Optional.empty()),
            row(3, LogKind.UNDONE, FIRST, NONE, Optional.of(2L)),
            row(4, LogKind.UNDONE, NONE, NONE, Optional.of(1L)));
    assertEquals(NONE, ReviewReplay.state(rows));
  }

  @Test
  void stateKeepsAnOutsideChangeWhenAnEarlierReviewIsTakenBack() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.REVIEW, FIRST, NONE, Optional.empty()),
            row(2, LogKind.OUTSIDE, THIRD, NONE, Optional.empty()),
            row(3, LogKind.UNDONE, THIRD, NONE, Optional.of(1L)));
    assertEquals(THIRD, ReviewReplay.state(rows));
  }

  @Test
  void outsideChangeWinsOnALaterStudyDay() {
    assertEquals(true, wins(DAY.plusDays(1)));
  }

  @Test
  void outsideChangeLosesOnTheSameStudyDay() {
    assertEquals(false, wins(DAY));
  }

  @Test
  void outsideChangeWinsOverAStateThatCameFromTheNote() {
    List<LogEntry> rows = List.of(row(1, LogKind.SNAPSHOT, FIRST, NONE, Optional.empty()));
    Schedule older = new Sm2Schedule(DAY.minusDays(50), 3, 250);
    assertEquals(true, OutsideChange.wins(older, rows, CALENDAR));
  }

  @Test
  void outsideChangeWinsOverAReviewTakenBack() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.REVIEW, FIRST, NONE, Optional.empty()),
            row(2, LogKind.UNDONE, NONE, NONE, Optional.of(1L)));
    assertEquals(true, OutsideChange.wins(new Sm2Schedule(DAY, 3, 250), rows, CALENDAR));
  }

  private static boolean wins(LocalDate ratedOutside) {
    List<LogEntry> rows = List.of(row(1, LogKind.REVIEW, FIRST, NONE, Optional.empty()));
    Schedule outside = new Sm2Schedule(ratedOutside.plusDays(3), 3, 250);
    return OutsideChange.wins(outside, rows, CALENDAR);
  }

  private static Optional<Schedule> schedule(int interval) {
    return Optional.of(new Sm2Schedule(DAY.plusDays(interval), interval, 250));
  }

  private static LogEntry row(
      long id,
      LogKind kind,
      Optional<Schedule> after,
      Optional<Schedule> seen,
      Optional<Long> undoes) {
    return new LogEntry(
        id,
        new CardId("card0"),
        kind,
        NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        after,
        seen,
        Sm2Osr.IDENTITY,
        undoes);
  }
}
