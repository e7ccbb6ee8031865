package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import java.time.Instant;
import java.time.LocalDate;
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
            row(2, LogKind.REVIEW, FIRST, NONE, Optional.empty()),
            row(3, LogKind.OUTSIDE, FIRST, THIRD, Optional.empty()));
    assertEquals(FIRST, ReviewReplay.state(rows));
  }

  @Test
  void stateIsWhatAnotherProgramLeftOnceTheReviewItGaveWayToIsTakenBack() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.SNAPSHOT, FIRST, NONE, Optional.empty()),
            row(2, LogKind.REVIEW, SECOND, NONE, Optional.empty()),
            row(3, LogKind.OUTSIDE, SECOND, THIRD, Optional.empty()),
            row(4, LogKind.UNDONE, THIRD, NONE, Optional.of(2L)),
            row(5, LogKind.UNDONE, SECOND, NONE, Optional.of(4L)));

    assertEquals(THIRD, ReviewReplay.state(rows.subList(0, 4)));
    assertEquals(SECOND, ReviewReplay.state(rows));
  }

  @Test
  void stateStaysThatOfAnEarlierReviewOfTheSameDay() {
    List<LogEntry> rows =
        List.of(
            row(1, LogKind.REVIEW, FIRST, NONE, Optional.empty()),
            row(2, LogKind.REVIEW, SECOND, NONE, Optional.empty()),
            row(3, LogKind.OUTSIDE, SECOND, THIRD, Optional.empty()),
            row(4, LogKind.UNDONE, FIRST, NONE, Optional.of(2L)));

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
  void aScheduleTakenOutOfTheNoteDecidesNothingAndIsForgottenByTheNextReview() {
    LogEntry review = row(1, LogKind.REVIEW, FIRST, NONE, Optional.empty());
    LogEntry takenOut = outside(2, FIRST, FIRST);
    LogEntry next = row(3, LogKind.REVIEW, SECOND, NONE, Optional.empty());
    LogEntry undone = row(4, LogKind.UNDONE, FIRST, NONE, Optional.of(3L));

    assertEquals(Optional.of(review), ReviewReplay.decisive(List.of(review, takenOut)));
    assertEquals(
        List.of(false, true, false, true),
        List.of(
            ReviewReplay.isTakenOut(List.of(review)),
            ReviewReplay.isTakenOut(List.of(review, takenOut)),
            ReviewReplay.isTakenOut(List.of(review, takenOut, next)),
            ReviewReplay.isTakenOut(List.of(review, takenOut, next, undone))));
  }

  private static LogEntry outside(long id, Optional<Schedule> before, Optional<Schedule> after) {
    LogEntry row = row(id, LogKind.OUTSIDE, after, NONE, Optional.empty());
    return new LogEntry(
        row.id(),
        row.card(),
        row.kind(),
        row.at(),
        row.grade(),
        row.taken(),
        before,
        row.after(),
        row.seen(),
        row.scheduler(),
        row.undoes());
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
