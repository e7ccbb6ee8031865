package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.Sm2Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudySessionTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);
  private static final Duration TAKEN = Duration.ofSeconds(7);
  private static final Optional<Schedule> NEW = Optional.empty();

  private final MemoryCollection collection = new MemoryCollection();
  private final StudyCalendar calendar =
      new StudyCalendar(() -> Instant.parse("2025-02-10T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void currentGoesThroughDueCardsByDateThenNewOnes() {
    CardId fresh = collection.add("kafka", NEW);
    CardId later = collection.add("kafka", due(TODAY));
    collection.add("kafka", due(TODAY.plusDays(1)));
    CardId earlier = collection.add("kafka", due(TODAY.minusDays(3)));
    assertEquals(List.of(earlier, later, fresh), gradeAll(session(), Grade.GOOD));
  }

  @Test
  void currentKeepsToTheDeckAndTheDecksBelowIt() {
    collection.add("java", NEW);
    CardId parent = collection.add("kafka", NEW);
    CardId child = collection.add("kafka/producer", NEW);
    collection.add("kafkaesque", NEW);
    StudySession session = session(Optional.of(new DeckPath("kafka")));
    assertEquals(List.of(parent, child), gradeAll(session, Grade.GOOD));
  }

  @Test
  void currentPassesOverACardThatVanishedDuringTheSession() {
    collection.add("kafka", NEW);
    CardId vanished = collection.add("kafka", NEW);
    CardId last = collection.add("kafka", NEW);
    StudySession session = session();
    collection.remove(vanished);
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(Optional.of(last), currentId(session));
  }

  @Test
  void refreshShowsTheCurrentCardAsItIsNow() {
    CardId first = collection.add("kafka", NEW);
    StudySession session = session();
    collection.edit(first, "edited");
    session.refresh();
    assertEquals(
        Optional.of("edited"), session.current().map(card -> card.card().flashcard().front()));
    assertEquals(new SessionProgress(0, 1, 1), session.progress());
  }

  @Test
  void refreshGoesOnToTheNextCardWhenTheCurrentOneVanished() {
    CardId vanished = collection.add("kafka", NEW);
    CardId next = collection.add("kafka", NEW);
    StudySession session = session();
    collection.remove(vanished);
    session.refresh();
    assertEquals(Optional.of(next), currentId(session));
  }

  @Test
  void refreshGoesOnToTheNextCardWhenTheCurrentOneWasRatedElsewhere() {
    CardId rated = collection.add("kafka", due(TODAY));
    CardId next = collection.add("kafka", due(TODAY));
    StudySession session = session();
    collection.rate(rated, due(TODAY.plusDays(4)));
    session.refresh();
    assertEquals(Optional.of(next), currentId(session));
  }

  @Test
  void gradeBringsACardBackAtTheEndWhenAgain() {
    CardId due = collection.add("kafka", due(TODAY));
    CardId other = collection.add("kafka", due(TODAY));
    StudySession session = session();
    session.grade(Grade.AGAIN, TAKEN);
    assertEquals(List.of(other, due), gradeAll(session, Grade.GOOD));
  }

  @Test
  void gradeBringsANewCardBackToo() {
    CardId fresh = collection.add("kafka", NEW);
    CardId other = collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.AGAIN, TAKEN);
    assertEquals(List.of(other, fresh), gradeAll(session, Grade.GOOD));
  }

  @Test
  void gradeWritesWhatTheOutcomesPromised() {
    CardId id = collection.add("kafka", due(TODAY.minusDays(5)));
    StudySession session = session();
    Schedule promised = session.outcomes().hard();
    LogEntry row = session.grade(Grade.HARD, TAKEN);
    LogEntry expected =
        new LogEntry(
            1,
            id,
            LogKind.REVIEW,
            Instant.parse("2025-02-10T09:00:00Z"),
            Optional.of(Grade.HARD),
            Optional.of(TAKEN),
            due(TODAY.minusDays(5)),
            Optional.of(promised),
            Optional.empty(),
            Sm2Osr.IDENTITY,
            Optional.empty());
    assertEquals(expected, row);
  }

  @Test
  void gradeIsRefusedWhenTheSessionIsOver() {
    StudySession session = session();
    assertThrows(IllegalStateException.class, () -> session.grade(Grade.GOOD, TAKEN));
  }

  @Test
  void undoRestoresCardsAsCurrentAcrossSeveralGrades() {
    CardId first = collection.add("kafka", due(TODAY));
    CardId second = collection.add("kafka", NEW);
    CardId third = collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.GOOD, TAKEN);
    session.grade(Grade.EASY, TAKEN);
    session.undo();
    assertEquals(Optional.of(second), currentId(session));
    session.undo();
    assertEquals(collection.find(first), session.current());
    assertEquals(due(TODAY), session.current().orElseThrow().schedule());
    assertEquals(List.of(first, second, third), gradeAll(session, Grade.GOOD));
  }

  @Test
  void undoOfAgainTakesTheRepetitionAwayToo() {
    CardId first = collection.add("kafka", NEW);
    CardId second = collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.AGAIN, TAKEN);
    session.undo();
    assertEquals(new SessionProgress(0, 2, 2), session.progress());
    assertEquals(List.of(first, second), gradeAll(session, Grade.GOOD));
  }

  @Test
  void undoOfTheOnlyCardGradedAgainLeavesItOnce() {
    CardId only = collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.AGAIN, TAKEN);
    session.undo();
    assertEquals(List.of(only), gradeAll(session, Grade.GOOD));
  }

  @Test
  void undoReachesBackBeyondARestart() {
    CardId card = collection.add("kafka", NEW);
    session().grade(Grade.GOOD, TAKEN);
    StudySession restarted = session();
    assertEquals(Optional.empty(), restarted.current());
    restarted.undo();
    assertEquals(Optional.of(card), currentId(restarted));
    assertEquals(new SessionProgress(0, 1, 1), restarted.progress());
  }

  @Test
  void undoIsEmptyWhenNothingStands() {
    collection.add("kafka", NEW);
    StudySession session = session();
    assertEquals(Optional.empty(), session.undo());
    assertEquals(new SessionProgress(0, 1, 1), session.progress());
  }

  @Test
  void undoGoesOnWithTheSessionWhenTheCardHasVanished() {
    CardId vanished = collection.add("kafka", NEW);
    CardId other = collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.GOOD, TAKEN);
    collection.remove(vanished);
    session.undo();
    assertEquals(Optional.of(other), currentId(session));
  }

  @Test
  void progressCountsACardOnceItDoesNotComeBack() {
    collection.add("kafka", NEW);
    collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.AGAIN, TAKEN);
    assertEquals(new SessionProgress(0, 2, 2), session.progress());
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(new SessionProgress(1, 1, 2), session.progress());
  }

  @Test
  void summaryCountsStandingGradesAndSaysWhenTheNextCardIsDue() {
    collection.add("kafka", NEW);
    collection.add("kafka", NEW);
    StudySession session = session();
    session.grade(Grade.AGAIN, TAKEN);
    session.grade(Grade.EASY, TAKEN);
    session.grade(Grade.GOOD, TAKEN);
    session.undo();
    SessionSummary expected =
        new SessionSummary(1, 0, 0, 1, Duration.ofSeconds(14), Optional.of(TODAY.plusDays(4)), 1);
    assertEquals(expected, session.summary());
  }

  private StudySession session() {
    return session(Optional.empty());
  }

  private StudySession session(Optional<DeckPath> deck) {
    return session(new SessionKind.Today(deck));
  }

  private StudySession session(SessionKind kind) {
    return new StudySession(collection.desk(new Sm2Osr(Sm2Settings.DEFAULTS), calendar), kind);
  }

  private static Optional<Schedule> due(LocalDate day) {
    return Optional.of(new Sm2Schedule(day, 12, 288));
  }

  private static Optional<CardId> currentId(StudySession session) {
    return session.current().map(card -> card.card().id());
  }

  private static List<CardId> gradeAll(StudySession session, Grade grade) {
    List<CardId> graded = new ArrayList<>();
    while (session.current().isPresent()) {
      graded.add(session.grade(grade, TAKEN).card());
    }
    return graded;
  }
}
