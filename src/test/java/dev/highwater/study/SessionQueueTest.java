package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.deck.LimitsToday;
import dev.highwater.study.queue.StudyQueue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A session's queue on a clock that moves.
class SessionQueueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Duration TAKEN = Duration.ofSeconds(5);
  private static final Optional<Schedule> NEW = Optional.empty();

  private final MemoryCollection collection = new MemoryCollection();
  private final MovingClock clock = new MovingClock("2026-11-23T09:00:00Z");
  private final StudyCalendar calendar = new StudyCalendar(clock, ZoneId.of("Europe/Vienna"));

  @Test
  void aCardRatedAgainComesBackAsSoonAsItsStepIsOver() {
    CardId lapsed = collection.add("d", due(0));
    CardId second = collection.add("d", due(0));
    CardId third = collection.add("d", due(0));
    StudySession session = today();
    session.grade(Grade.AGAIN, TAKEN);
    assertEquals(second, current(session));
    clock.advance(Duration.ofMinutes(10));
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(lapsed, current(session));
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(third, current(session));
  }

  @Test
  void aNewCardRatedAgainComesBackAheadOfItsTimeWhenNothingElseIsLeft() {
    CardId fresh = collection.add("d", NEW);
    StudySession session = today();
    session.grade(Grade.AGAIN, TAKEN);
    assertEquals(fresh, current(session));
    assertEquals(new SessionProgress(0, 1, 1), session.progress());
  }

  @Test
  void aSessionBegunAfterARestartAsksWhatIsBeingLearnedFirst() {
    collection.add("d", due(0));
    CardId fresh = collection.add("d", NEW);
    StudySession before = today();
    before.grade(Grade.GOOD, TAKEN);
    before.grade(Grade.AGAIN, TAKEN);
    collection.add("d", due(0));
    assertEquals(fresh, current(today()));
  }

  @Test
  void aLimitHoldsForADeckAndAllBelowItTogether() {
    set("a", Map.of(DeckOption.NEW_PER_DAY, "2"));
    set("a/b", Map.of(DeckOption.NEW_PER_DAY, "1"));
    CardId first = collection.add("a/b", NEW);
    collection.add("a/b", NEW);
    CardId third = collection.add("a/c", NEW);
    collection.add("a", NEW);
    CardId elsewhere = collection.add("x", NEW);
    assertEquals(List.of(first, third, elsewhere), ids(today()));
  }

  @Test
  void whatWasAnsweredTodayCountsForTheLimitsEvenAfterARestart() {
    set("*", Map.of(DeckOption.NEW_PER_DAY, "2", DeckOption.REVIEWS_PER_DAY, "1"));
    CardId review = collection.add("d", due(-1));
    collection.add("d", due(-1));
    CardId first = collection.add("d", NEW);
    CardId second = collection.add("d", NEW);
    collection.add("d", NEW);
    StudySession session = today();
    assertEquals(List.of(review, first, second), ids(session));
    session.grade(Grade.GOOD, TAKEN);
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(List.of(second), ids(today()));
    session.undo();
    assertEquals(first, current(session));
    assertEquals(List.of(first, second), ids(today()));
  }

  @Test
  void limitsForTodayHoldTodayOnly() {
    collection.add("d", NEW);
    collection.add("d", NEW);
    collection
        .decks()
        .put(
            new DeckPath("d"),
            new DeckChoices(
                new TreeMap<>(Map.of(DeckOption.NEW_PER_DAY, "0")),
                Optional.of(new LimitsToday(TODAY, Optional.of(1), Optional.empty()))));
    assertEquals(1, ids(today()).size());
    clock.advance(Duration.ofDays(1));
    assertEquals(0, ids(today()).size());
  }

  @Test
  void newCardsAreSpreadAmongReviewsWhenMixed() {
    set("*", Map.of(DeckOption.MIXING, "mixed"));
    CardId fresh = collection.add("d", NEW);
    CardId one = collection.add("d", due(0));
    CardId two = collection.add("d", due(0));
    assertEquals(List.of(one, fresh, two), ids(today()));
  }

  @Test
  void theMostOverdueByTheirIntervalComeFirstWhenAsked() {
    set("*", Map.of(DeckOption.REVIEW_ORDER, "overdue"));
    CardId slow = collection.add("d", Optional.of(new Sm2Schedule(TODAY.minusDays(5), 100, 250)));
    CardId quick = collection.add("d", Optional.of(new Sm2Schedule(TODAY.minusDays(2), 2, 250)));
    assertEquals(List.of(quick, slow), ids(today()));
  }

  @Test
  void aSuspendedCardIsNotAskedUntilThatIsTakenBack() {
    CardId first = collection.add("d", due(0));
    CardId second = collection.add("d", due(0));
    StudySession session = today();
    session.act(CardActions::suspend);
    assertEquals(List.of(second), ids(session));
    session.undo();
    assertEquals(List.of(first, second), ids(session));
    session.redo();
    assertEquals(List.of(second), ids(session));
  }

  @Test
  void aBuriedCardIsBackTomorrowAndWhenTheClockIsSetBackAYear() {
    CardId only = collection.add("d", due(-400));
    StudySession session = today();
    session.act(CardActions::bury);
    assertEquals(Optional.empty(), session.current());
    clock.set("2025-11-23T09:00:00Z");
    assertEquals(List.of(only), ids(today()));
    clock.set("2026-11-24T09:00:00Z");
    assertEquals(List.of(only), ids(today()));
  }

  @Test
  void theQueueIsDrawnUpAgainWhenAnotherStudyDayBegins() {
    CardId today = collection.add("d", due(0));
    collection.add("d", due(0));
    CardId tomorrow = collection.add("d", due(1));
    StudySession session = today();
    clock.set("2026-11-24T03:00:00Z");
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(2, session.progress().remaining());
    assertEquals(tomorrow, ids(session).get(1));
    assertEquals(1, collection.of(today).size());
  }

  @Test
  void theQueueStaysWhenMidnightPassesBeforeTheStudyDayEnds() {
    collection.add("d", due(0));
    CardId second = collection.add("d", due(0));
    collection.add("d", due(1));
    StudySession session = today();
    clock.set("2026-11-24T02:59:00Z");
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(List.of(second), ids(session));
  }

  @Test
  void aClockSetBackByAYearDuringASessionLosesNoAnswer() {
    collection.add("d", due(0));
    collection.add("d", due(0));
    StudySession session = today();
    session.grade(Grade.GOOD, TAKEN);
    clock.set("2025-11-23T09:00:00Z");
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(Optional.empty(), session.current());
    assertEquals(2, collection.all().size());
  }

  @Test
  void crammingAsksAllCardsUntilTheyAreKnownAndChangesNoSchedule() {
    CardId later = collection.add("d", due(30));
    CardId fresh = collection.add("d", NEW);
    StudySession session = session(new SessionKind.Cram(Optional.empty()));
    session.grade(Grade.AGAIN, TAKEN);
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(later, current(session));
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(Optional.empty(), session.current());
    assertEquals(due(30), collection.find(later).orElseThrow().schedule());
    assertEquals(NEW, collection.find(fresh).orElseThrow().schedule());
    assertEquals(3, collection.all().size());
  }

  @Test
  void reviewingAheadAsksWhatIsDueInTheNextDaysAndCounts() {
    collection.add("d", due(0));
    CardId soon = collection.add("d", due(2));
    collection.add("d", due(4));
    StudySession session = session(new SessionKind.Ahead(Optional.empty(), 3));
    assertEquals(List.of(soon), ids(session));
    assertEquals(LogKind.REVIEW, session.grade(Grade.GOOD, TAKEN).kind());
  }

  @Test
  void forgottenTodayAsksWhatWasRatedAgainToday() {
    CardId forgotten = collection.add("d", due(0));
    collection.add("d", due(0));
    StudySession session = today();
    session.grade(Grade.AGAIN, TAKEN);
    session.grade(Grade.GOOD, TAKEN);
    session.grade(Grade.GOOD, TAKEN);
    assertEquals(
        List.of(forgotten), ids(session(new SessionKind.ForgottenToday(Optional.empty()))));
  }

  @Test
  void theEighthLapseMakesALeechAndUndoTakesBothBack() {
    CardId leech = collection.add("d", due(0));
    for (int lapse = 1; lapse <= 8; lapse++) {
      StudySession session = today();
      session.grade(Grade.AGAIN, TAKEN);
      if (lapse < 8) {
        session.grade(Grade.GOOD, TAKEN);
        clock.advance(Duration.ofDays(40));
      }
    }
    assertEquals(
        new CardMarks(true, Optional.empty(), 0, true),
        collection.find(leech).orElseThrow().marks());
    today().undo();
    assertEquals(CardMarks.NONE, collection.find(leech).orElseThrow().marks());
  }

  @Test
  void timeTakenIsCappedAtAMinute() {
    collection.add("d", due(0));
    LogEntry row = today().grade(Grade.GOOD, Duration.ofMinutes(7));
    assertEquals(Optional.of(Duration.ofSeconds(60)), row.taken());
  }

  @Test
  void countsTellTheStagesOfTheCardsToCome() {
    collection.add("d", due(0));
    collection.add("d", due(0));
    collection.add("d", NEW);
    StudySession session = today();
    session.grade(Grade.AGAIN, TAKEN);
    assertEquals(new StudyQueue.Counts(1, 1, 0), session.counts());
  }

  private StudySession today() {
    return session(new SessionKind.Today(Optional.empty()));
  }

  private StudySession session(SessionKind kind) {
    return new StudySession(collection.desk(new Sm2Osr(Sm2Settings.DEFAULTS), calendar), kind);
  }

  private void set(String deck, Map<DeckOption, String> options) {
    DeckPath path = deck.equals("*") ? DeckRules.ALL : new DeckPath(deck);
    collection.decks().put(path, new DeckChoices(new TreeMap<>(options), Optional.empty()));
  }

  private static Optional<Schedule> due(int days) {
    return Optional.of(new Sm2Schedule(TODAY.plusDays(days), 12, 250));
  }

  private static CardId current(StudySession session) {
    return session.current().orElseThrow().card().id();
  }

  private static List<CardId> ids(StudySession session) {
    List<CardId> ids = new ArrayList<>();
    session.upcoming().forEach(card -> ids.add(card.card().id()));
    return ids;
  }
}
