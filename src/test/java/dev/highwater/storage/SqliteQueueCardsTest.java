package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.VAULT;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.deck.NewOrder;
import dev.highwater.study.deck.ReviewOrder;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueueCards.Place;
import dev.highwater.study.queue.QueuedCard;
import dev.highwater.study.queue.StudyQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteQueueCardsTest {
  private static final QueueCards.Day DAY = CALENDAR.day(TODAY);
  private static final Place DECK = new Place.FirstDeck(new DeckPath("a"));
  private static final int ALL = 1000;

  @TempDir private Path folder;
  private Profile profile;
  private final List<CardChange> changes = new ArrayList<>();

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  @Test
  void decksAreTheFirstDecksOfCardsInOrder() {
    add("one", "b\\c", "a", Optional.empty());
    add("two", "a", Optional.empty());
    add("three", "a", Optional.empty());
    assertEquals(List.of(new DeckPath("a"), new DeckPath("b\\c")), queue().decks());
  }

  @Test
  void waitingCardsAreCountedByTheirDecks() {
    add("new", "a", Optional.empty());
    add("due", "a", schedule(TODAY, 3, 230));
    add("learning", "a", fsrs(NOW.plus(Duration.ofHours(2)), 0, 1));
    add("later", "a", schedule(TODAY.plusDays(1), 3, 230));
    add("both", "a", "b", schedule(TODAY, 3, 230));
    assertEquals(
        List.of(
            new QueueCards.Waiting(List.of(new DeckPath("a")), 4, new StudyQueue.Counts(1, 1, 1)),
            new QueueCards.Waiting(
                List.of(new DeckPath("a"), new DeckPath("b")), 1, new StudyQueue.Counts(0, 0, 1))),
        queue().waiting(DAY));
  }

  @Test
  void learningCardsComeByTimeAndOnlyThoseOfToday() {
    add("later", "a", fsrs(NOW.plus(Duration.ofHours(2)), 0, 1));
    add("soon", "a", fsrs(NOW.plus(Duration.ofMinutes(5)), 0, 3));
    add("tomorrow", "a", fsrs(NOW.plus(Duration.ofDays(1)), 0, 1));
    add("sm2", "b", schedule(TODAY, 0, 230));
    add("known", "a", schedule(TODAY, 3, 230));
    assertEquals(List.of("sm2", "soon", "later"), ids(queue().learning(DAY, Optional.empty())));
    assertEquals(
        List.of("soon", "later"), ids(queue().learning(DAY, Optional.of(new DeckPath("a")))));
  }

  @ParameterizedTest
  @CsvSource({
    "DUE, old firm weak",
    "OVERDUE, weak old firm",
    "SHORTEST, weak old firm",
    "LONGEST, firm old weak"
  })
  void reviewsComeInTheOrderAskedFor(ReviewOrder order, String expected) {
    add("weak", "a", schedule(TODAY.minusDays(4), 2, 250));
    add("firm", "a", schedule(TODAY.minusDays(5), 90, 250));
    add("old", "a", schedule(TODAY.minusDays(6), 30, 250));
    add("tomorrow", "a", schedule(TODAY.plusDays(1), 30, 250));
    add("elsewhere", "a/b", schedule(TODAY, 30, 250));
    assertEquals(
        List.of(expected.split(" ")), ids(queue().reviews(DECK, DAY, order, _ -> true, ALL)));
  }

  @Test
  void ordersByChanceAreTheSameAllDayAndOthersTomorrow() {
    for (int card = 0; card < 30; card++) {
      add("c" + card, "a", Optional.empty());
    }
    List<String> first = random(DAY);
    assertEquals(first, random(DAY));
    assertNotEquals(first, random(CALENDAR.day(TODAY.plusDays(1))));
    assertEquals(30, first.stream().distinct().count());
  }

  @Test
  void noMoreCardsAreFoundThanAskedForAndUnwantedOnesDoNotCount() {
    for (int card = 0; card < 9; card++) {
      add("c" + card, "a", Optional.empty());
    }
    assertEquals(
        List.of("c1", "c2"),
        ids(queue().fresh(DECK, DAY, NewOrder.NOTES, it -> !it.id().value().equals("c0"), 2)));
    assertEquals(List.of("c8", "c7"), ids(queue().fresh(DECK, DAY, NewOrder.LATEST, _ -> true, 2)));
  }

  @Test
  void aCardInSeveralDecksIsFoundInThoseThatAreNotItsFirst() {
    add("both", "x", "a/b", Optional.empty());
    add("first", "a", "x", Optional.empty());
    Place alsoIn = new Place.AlsoIn(new DeckPath("a"));
    assertEquals(List.of("both"), ids(queue().fresh(alsoIn, DAY, NewOrder.NOTES, _ -> true, ALL)));
  }

  @Test
  void aCardDueAtAnInstantBelongsToTheDayOfTheZoneTheLearnerIsIn() {
    add("evening", "a", fsrs(Instant.parse("2025-02-10T20:00:00Z"), 5, 2));
    assertEquals(1, queue().reviews(DECK, DAY, ReviewOrder.DUE, _ -> true, ALL).size());
    StudyCalendar tokyo = new StudyCalendar(() -> NOW, ZoneId.of("Asia/Tokyo"));
    QueueCards.Day there = tokyo.day(TODAY);
    assertEquals(0, queue().reviews(DECK, there, ReviewOrder.DUE, _ -> true, ALL).size());
    assertEquals(
        1,
        queue()
            .reviews(DECK, tokyo.day(TODAY.plusDays(1)), ReviewOrder.DUE, _ -> true, ALL)
            .size());
  }

  @Test
  void aheadFindsWhatIsDueInTheNextDaysSoonestFirst() {
    add("today", "a", schedule(TODAY, 3, 250));
    add("third", "a", schedule(TODAY.plusDays(3), 3, 250));
    add("second", "a", schedule(TODAY.plusDays(2), 3, 250));
    add("fresh", "a", Optional.empty());
    Instant until = CALENDAR.startOf(TODAY.plusDays(3));
    assertEquals(List.of("second"), ids(queue().ahead(Optional.empty(), DAY, until)));
  }

  private QueueCards queue() {
    if (!changes.isEmpty()) {
      profile.notes().commit(new ImportPlan(VAULT, List.of("a.md"), changes, List.of(), NOW));
      changes.clear();
    }
    return profile.queue();
  }

  private List<String> random(QueueCards.Day day) {
    return ids(queue().fresh(DECK, day, NewOrder.RANDOM, _ -> true, ALL));
  }

  private void add(String id, String deck, Optional<Schedule> schedule) {
    add(id, List.of(deck), schedule);
  }

  private void add(String id, String deck, String other, Optional<Schedule> schedule) {
    add(id, List.of(deck, other), schedule);
  }

  private void add(String id, List<String> decks, Optional<Schedule> schedule) {
    Flashcard text = card(id, "a.md", 3 * changes.size()).flashcard();
    Flashcard inDecks =
        new Flashcard(
            text.kind(),
            text.ordinal(),
            text.front(),
            text.back(),
            text.context(),
            decks.stream().map(DeckPath::new).toList(),
            text.lines(),
            text.scenario());
    changes.add(
        new CardChange.Added(
            new Card(new CardId(id), "a.md", inDecks),
            schedule.map(ScheduleText::print),
            schedule,
            List.of()));
  }

  private static Optional<Schedule> fsrs(Instant due, double interval, int state) {
    return Optional.of(new FsrsSchedule(due, interval, 5, 5, state, 1, 0, 0, Optional.of(NOW)));
  }

  private static List<String> ids(List<QueuedCard> cards) {
    return cards.stream().map(card -> card.id().value()).toList();
  }
}
