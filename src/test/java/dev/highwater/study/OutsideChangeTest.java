package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.OutsideChange.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutsideChangeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 10);
  private static final Instant NOON = Instant.parse("2025-02-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2025-02-20T12:00:00Z");
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final StudyCalendar CALENDAR = new StudyCalendar(() -> LATER, VIENNA);
  private static final Optional<Schedule> NONE = Optional.empty();
  private static final Optional<Schedule> IN_NOTE = sm2(DAY, 12, 288);
  private static final Optional<Schedule> OURS = sm2(DAY.plusDays(35), 35, 288);

  private static Optional<Schedule> sm2(LocalDate ratedOn, double interval, int ease) {
    return Optional.of(new Sm2Schedule(ratedOn.plusDays(Math.round(interval)), interval, ease));
  }

  private static OutsideChange of(
      Optional<Schedule> saidBefore, Optional<Schedule> says, LogEntry... rows) {
    return OutsideChange.of(saidBefore, says, List.of(rows), CALENDAR, LATER, 250);
  }

  @Test
  void becomesTheStateWhenNothingWasRatedHere() {
    Optional<Schedule> older = sm2(DAY.minusDays(50), 3, 250);
    assertEquals(
        new OutsideChange(
            Outcome.TAKEN_OVER,
            IN_NOTE,
            older,
            false,
            CALENDAR.startOf(DAY.minusDays(50)),
            Optional.of(Grade.HARD)),
        of(IN_NOTE, older, snapshot(1, IN_NOTE)));
  }

  @Test
  void winsOverARatingOfAnEarlierDayThatTheNoteDidNotHave() {
    OutsideChange change =
        of(IN_NOTE, sm2(DAY.plusDays(1), 30, 288), snapshot(1, IN_NOTE), review(2, OURS));
    assertEquals(Outcome.TAKEN_OVER, change.outcome());
    assertEquals(true, change.bothMoved());
  }

  @Test
  void losesToARatingOfTheSameDayThatTheNoteDidNotHave() {
    OutsideChange change = of(IN_NOTE, sm2(DAY, 30, 288), snapshot(1, IN_NOTE), review(2, OURS));
    assertEquals(Outcome.OURS_STANDS, change.outcome());
    assertEquals(true, change.bothMoved());
  }

  @Test
  void becomesTheStateOnTheSameDayWhenTheNoteHadOurRating() {
    OutsideChange change =
        of(OURS.map(Schedule::inNote), sm2(DAY, 3, 268), snapshot(1, IN_NOTE), review(2, OURS));
    assertEquals(Outcome.TAKEN_OVER, change.outcome());
    assertEquals(false, change.bothMoved());
  }

  @Test
  void isNoneWhenTheCommentSaysWhatOurWriteWouldHavePutThere() {
    Optional<Schedule> halfDays = sm2(DAY, 2.5, 250);
    assertEquals(Outcome.OURS_ALREADY, of(NONE, sm2(DAY, 3, 250), review(1, halfDays)).outcome());
  }

  @Test
  void takesTheScheduleOutWhenTheCommentIsGone() {
    assertEquals(Outcome.TAKEN_OUT, of(IN_NOTE, NONE, snapshot(1, IN_NOTE)).outcome());
  }

  @Test
  void isNoneWhenTheCommentOfACardNeverRatedIsGone() {
    assertEquals(Outcome.OURS_ALREADY, of(IN_NOTE, NONE).outcome());
  }

  @Test
  void happenedAtTheBeginningOfItsStudyDayButNeverLaterThanNow() {
    assertEquals(Instant.parse("2025-02-10T03:00:00Z"), of(NONE, sm2(DAY, 3, 250)).at());
    assertEquals(LATER, of(NONE, sm2(DAY.plusYears(1), 3, 250)).at());
  }

  @Test
  void happenedAtTheLastReviewThatFsrsNames() {
    assertEquals(NOON, of(NONE, fsrs(1, 0, 5)).at());
  }

  @Test
  void gradeIsInferredFromTheChangeOfEase() {
    assertEquals(Optional.of(Grade.AGAIN), grade(288, 12, 268, 0));
    assertEquals(Optional.of(Grade.HARD), grade(288, 12, 268, 6));
    assertEquals(Optional.of(Grade.GOOD), grade(288, 12, 288, 35));
    assertEquals(Optional.of(Grade.EASY), grade(288, 12, 308, 48));
    assertEquals(Optional.empty(), grade(288, 12, 288, 12));
    assertEquals(Optional.empty(), grade(288, 12, 288, 3));
  }

  @Test
  void gradeIsInferredFromTheIntervalWhereTheEaseCannotFall() {
    assertEquals(Optional.of(Grade.AGAIN), grade(130, 12, 130, 0));
    assertEquals(Optional.of(Grade.HARD), grade(130, 12, 130, 6));
    assertEquals(Optional.of(Grade.GOOD), grade(130, 12, 130, 16));
  }

  @Test
  void gradeOfACardNeverRatedIsInferredFromTheBaseEase() {
    assertEquals(Optional.of(Grade.AGAIN), of(NONE, sm2(DAY, 0, 230)).grade());
    assertEquals(Optional.of(Grade.HARD), of(NONE, sm2(DAY, 1, 230)).grade());
    assertEquals(Optional.of(Grade.GOOD), of(NONE, sm2(DAY, 3, 250)).grade());
    assertEquals(Optional.of(Grade.EASY), of(NONE, sm2(DAY, 4, 270)).grade());
  }

  @Test
  void gradeOfFsrsIsInferredFromLapsesAndDifficulty() {
    Optional<Schedule> before = fsrs(4, 1, 5);
    assertEquals(Optional.of(Grade.AGAIN), of(before, fsrs(5, 2, 7)).grade());
    assertEquals(Optional.of(Grade.HARD), of(before, fsrs(5, 1, 6)).grade());
    assertEquals(Optional.of(Grade.GOOD), of(before, fsrs(5, 1, 4.99)).grade());
    assertEquals(Optional.of(Grade.EASY), of(before, fsrs(5, 1, 4)).grade());
    assertEquals(Optional.empty(), of(before, fsrs(7, 1, 4)).grade());
    assertEquals(Optional.empty(), of(IN_NOTE, fsrs(5, 1, 4)).grade());
  }

  private static Optional<Grade> grade(int ease, int interval, int easeNow, int intervalNow) {
    return of(sm2(DAY, interval, ease), sm2(DAY.plusDays(9), intervalNow, easeNow)).grade();
  }

  private static Optional<Schedule> fsrs(int reps, int lapses, double difficulty) {
    Instant due = NOON.plus(Duration.ofDays(12));
    return Optional.of(
        new FsrsSchedule(due, 12, 12.5, difficulty, 2, reps, lapses, 0, Optional.of(NOON)));
  }

  private static LogEntry snapshot(long id, Optional<Schedule> after) {
    return row(id, LogKind.SNAPSHOT, after);
  }

  private static LogEntry review(long id, Optional<Schedule> after) {
    return row(id, LogKind.REVIEW, after);
  }

  private static LogEntry row(long id, LogKind kind, Optional<Schedule> after) {
    return new LogEntry(
        id,
        new CardId("card0"),
        kind,
        NOON,
        Optional.empty(),
        Optional.empty(),
        NONE,
        after,
        NONE,
        Sm2Osr.IDENTITY,
        Optional.empty());
  }
}
