package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static dev.highwater.storage.ImportedNote.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.library.CardChange;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.CardAction;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardFacts;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryDecision;
import dev.highwater.study.query.QueryMoment;
import dev.highwater.study.query.QueryPrinter;
import dev.highwater.study.query.QueryReader;
import dev.highwater.study.query.RandomQueries;
import dev.highwater.study.query.ReadQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteCardSearchTest {
  private static final Optional<Schedule> NEW = Optional.empty();
  private static final QueryMoment MOMENT =
      new QueryMoment(
          CALENDAR.now(), CALENDAR, new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI));
  private static final int CARDS = 40;
  private static final int QUERIES = 400;

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findAgreesWithTheDecisionOnEveryCard(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    List<CardFacts> all = cards(chance);
    RandomQueries queries = new RandomQueries(chance, TODAY);
    int found = 0;
    for (int place = 0; place < QUERIES; place++) {
      Query query = queries.next();
      List<String> meant =
          all.stream()
              .filter(card -> QueryDecision.means(query, MOMENT, card))
              .map(card -> card.card().card().id().value())
              .sorted()
              .toList();
      found += meant.size();

      assertEquals(
          meant,
          profile.search().find(query, MOMENT, CardOrder.IN_NOTES).stream()
              .map(CardId::value)
              .sorted()
              .toList(),
          "seed " + seed + ", query " + place + ": " + QueryPrinter.print(query));
    }
    assertTrue(found > QUERIES * CARDS / 10, "the queries found next to nothing: " + found);
  }

  @Test
  void findLeavesOutCardsThatVanished() {
    profile.notes().commit(plan(added(card("gone", "a.md", 1), NEW)));
    profile.notes().commit(plan(new CardChange.Removed(new CardId("gone"))));

    assertEquals(List.of(), find("", CardOrder.IN_NOTES));
  }

  @Test
  void findGivesTheOrderOfTheNotes() {
    profile
        .notes()
        .commit(
            plan(
                added(card("late", "b.md", 1), NEW),
                added(card("ninth", "a.md", 9), NEW),
                added(card("second", "a.md", 2), NEW)));

    assertEquals(
        List.of(List.of("second", "ninth", "late"), List.of("late", "ninth", "second")),
        List.of(find("", CardOrder.IN_NOTES), find("", new CardOrder(CardOrder.Key.NOTE, true))));
  }

  @Test
  void findPutsCardsWithoutTheFigureLastBothWays() {
    profile
        .notes()
        .commit(
            plan(
                added(card("new", "a.md", 1), NEW),
                added(card("low", "a.md", 2), schedule(TODAY, 3, 130)),
                added(card("high", "a.md", 3), schedule(TODAY, 3, 270))));

    assertEquals(
        List.of(List.of("low", "high", "new"), List.of("high", "low", "new")),
        List.of(
            find("", new CardOrder(CardOrder.Key.EASE, false)),
            find("", new CardOrder(CardOrder.Key.EASE, true))));
  }

  @ParameterizedTest
  @EnumSource
  void findSortsByEveryKeyWithoutLosingACard(CardOrder.Key key) {
    profile
        .notes()
        .commit(
            plan(
                added(card("new", "a.md", 1), NEW),
                added(card("rated", "a.md", 2), schedule(TODAY, 3, 130))));

    assertEquals(2, find("", new CardOrder(key, true)).size());
  }

  @Test
  void cardsGivesThoseThatAreThere() {
    Card known = card("known", "a.md", 1);
    profile.notes().commit(plan(added(known, NEW)));

    assertEquals(
        Map.of(known.id(), new StudyCard(known, NEW)),
        profile.search().cards(List.of(known.id(), new CardId("unknown"))));
  }

  private List<String> find(String text, CardOrder order) {
    Query query = ((ReadQuery.Understood) QueryReader.read(text)).query();
    return profile.search().find(query, MOMENT, order).stream().map(CardId::value).toList();
  }

  private List<CardFacts> cards(RandomGenerator chance) {
    List<CardChange> changes = new ArrayList<>();
    for (int place = 0; place < CARDS; place++) {
      changes.add(added(randomCard(chance, place), randomSchedule(chance)));
    }
    profile.notes().commit(plan(changes, List.of()));
    List<CardId> ids = profile.search().find(new Query.Everything(), MOMENT, CardOrder.IN_NOTES);
    for (int step = 0; step < 2 * CARDS; step++) {
      doSomething(chance, ids.get(chance.nextInt(ids.size())));
    }
    return ids.stream()
        .map(id -> {
          List<LogEntry> rows = profile.reviews().of(id);
          long reviews =
              ReviewReplay.standing(rows).stream()
                  .filter(row -> row.kind() == LogKind.REVIEW)
                  .count();
          return new CardFacts(
              profile.cards().find(id).orElseThrow(), (int) reviews, Lapses.of(rows));
        })
        .sorted(Comparator.comparing(facts -> facts.card().card().id()))
        .toList();
  }

  private void doSomething(RandomGenerator chance, CardId id) {
    StudyCard card = profile.cards().find(id).orElseThrow();
    switch (chance.nextInt(8)) {
      case 0 -> act(card, new CardAction.Suspend(), card.schedule());
      case 1 -> act(card, new CardAction.Bury(TODAY.minusDays(chance.nextInt(2))), card.schedule());
      case 2 -> act(card, new CardAction.Flag(chance.nextInt(8)), card.schedule());
      case 3 -> act(card, new CardAction.Leech(8), card.schedule());
      case 4 -> act(card, new CardAction.Reset(), NEW);
      case 5 -> profile.reviews().undoLast(NOW);
      case 6 -> profile.reviews().redoLast(NOW);
      default ->
          profile
              .reviews()
              .record(
                  id,
                  NOW,
                  chance.nextBoolean() ? Grade.AGAIN : Grade.GOOD,
                  Duration.ofSeconds(3),
                  card.schedule(),
                  rated(chance),
                  Sm2Osr.IDENTITY);
    }
  }

  private void act(StudyCard card, CardAction action, Optional<Schedule> after) {
    profile.reviews().add(List.of(LogEntry.of(action, card, NOW, after)));
  }

  private static Card randomCard(RandomGenerator chance, int place) {
    List<String> decks =
        List.of("kafka", "Kafka/Producer", "ÉTÉ/a", "a%b", "a%", "b_", "x\\y/z", "X");
    return new Card(
        new CardId("card%08d".formatted(place)),
        text(chance) + ".md",
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            text(chance),
            text(chance) + "\n" + text(chance),
            List.of(text(chance), ""),
            List.of(
                new DeckPath(decks.get(chance.nextInt(decks.size()))),
                new DeckPath(decks.get(chance.nextInt(decks.size())))),
            new LineRange(place, place + 1),
            Optional.empty()));
  }

  private static String text(RandomGenerator chance) {
    List<String> words = new ArrayList<>(RandomQueries.TEXTS);
    words.addAll(List.of("é", "STRASSE", "σίσυφος", "σ", "k", "s", "S", "100", "axb", "the ISRs"));
    StringBuilder text = new StringBuilder("t");
    for (int word = chance.nextInt(5); word > 0; word--) {
      text.append(words.get(chance.nextInt(words.size()))).append(chance.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static Optional<Schedule> randomSchedule(RandomGenerator chance) {
    return chance.nextInt(4) == 0 ? NEW : Optional.of(rated(chance));
  }

  private static Schedule rated(RandomGenerator chance) {
    if (chance.nextBoolean()) {
      return schedule(
              TODAY.plusDays(chance.nextInt(-6, 7)),
              chance.nextInt(60) / 2.0,
              130 + 10 * chance.nextInt(20))
          .orElseThrow();
    }
    return new FsrsSchedule(
        NOW.plus(Duration.ofHours(chance.nextInt(-150, 150))),
        chance.nextInt(60) / 2.0,
        chance.nextInt(60) / 2.0,
        1 + chance.nextInt(90) / 10.0,
        1 + chance.nextInt(3),
        4,
        1,
        0,
        chance.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(NOW.minus(Duration.ofMinutes(chance.nextInt(100_000)))));
  }

  /// Counted without the program's own counting.
  private static final class Lapses {
    static int of(List<LogEntry> rows) {
      int lapses = 0;
      for (LogEntry row : ReviewReplay.standing(rows)) {
        if (row.action().orElse(null) instanceof CardAction.Reset) {
          lapses = 0;
        } else if (row.kind() == LogKind.REVIEW
            && row.grade().equals(Optional.of(Grade.AGAIN))
            && row.before().map(Schedule::interval).orElse(0.0) >= 1) {
          lapses++;
        }
      }
      return lapses;
    }
  }
}
