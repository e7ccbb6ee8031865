package dev.highwater.study.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.MemoryCollection;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.statistics.Answers;
import dev.highwater.study.statistics.Streak;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /// At three in the morning in Vienna it is still the study day before.
  private final StudyCalendar calendar =
      new StudyCalendar(() -> Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Europe/Vienna"));

  private final Answers answers = new Answers();
  private final Cards cards = new Cards();

  private static final class Cards extends MemoryCollection {
    private void add(Optional<LocalDate> due, String... decks) {
      int line = size();
      Flashcard flashcard =
          new Flashcard(
              CardKind.SINGLE_BASIC,
              0,
              "front",
              "back",
              List.of(),
              Arrays.stream(decks).map(DeckPath::new).toList(),
              new LineRange(line, line),
              Optional.empty());
      put(
          new StudyCard(
              new Card(new CardId("card" + line), "note.md", flashcard),
              due.map(day -> new Sm2Schedule(day, 5, 250))));
    }
  }

  @Test
  void decksMakeATreeWithWhatASessionOfEachWouldAsk() {
    cards.add(Optional.empty(), "a/b");
    cards.add(Optional.of(TODAY), "a/b/c");
    cards.add(Optional.of(TODAY.minusDays(3)), "a/b/c");
    cards.add(Optional.of(TODAY.plusDays(1)), "z");

    assertEquals(
        List.of(
            deck(
                "a",
                3,
                counts(1, 2),
                none(),
                deck("a/b", 3, counts(1, 2), none(), deck("a/b/c", 2, counts(0, 2), none()))),
            deck("z", 1, none(), none())),
        survey().decks());
  }

  @Test
  void whatIsBehindTheLimitsIsCountedApart() {
    for (int card = 0; card < 5; card++) {
      cards.add(Optional.empty(), "a/b");
      cards.add(Optional.of(TODAY), "a/c");
    }
    limit("a", DeckOption.NEW_PER_DAY, 2);
    limit("a/c", DeckOption.REVIEWS_PER_DAY, 1);

    StudyDay day = survey();

    assertEquals(
        List.of(
            deck(
                "a",
                10,
                counts(2, 1),
                counts(3, 4),
                deck("a/b", 5, counts(2, 0), counts(3, 0)),
                deck("a/c", 5, counts(0, 1), counts(0, 4)))),
        day.decks());
    assertEquals(counts(2, 1), day.today());
    assertEquals(counts(3, 4), day.beyond());
  }

  @Test
  void cardOfSeveralDecksIsInEachOfThemAndOnceInAll() {
    cards.add(Optional.of(TODAY), "a/b", "z");

    StudyDay day = survey();

    assertEquals(
        List.of(
            deck("a", 1, counts(0, 1), none(), deck("a/b", 1, counts(0, 1), none())),
            deck("z", 1, counts(0, 1), none())),
        day.decks());
    assertEquals(1, day.cards());
  }

  @Test
  void daysBehindAreStudyDaysOfTheLearnersZone() {
    answers.known("one", "2026-11-22T02:59:00Z", 3, 7);
    answers.known("one", "2026-11-22T03:00:00Z", 3, 7);
    answers.crammed("one", "2026-11-23T12:00:00Z", 3, 7);

    StudyDay day = survey();

    assertEquals(
        List.of(
            new ReviewDay(TODAY.minusDays(2), 0, 0, 1, 0, Duration.ofSeconds(7)),
            new ReviewDay(TODAY.minusDays(1), 0, 0, 1, 0, Duration.ofSeconds(7))),
        day.reviews());
    assertEquals(new Streak(2, 2, false), day.streak());
  }

  @Test
  void lastTimeIsTheLastReviewOfAnEarlierStudyDay() {
    answers.known("one", "2026-11-21T12:00:00Z", 3, 7);
    answers.known("one", "2026-11-23T02:00:00Z", 3, 7);
    answers.known("one", "2026-11-23T12:00:00Z", 3, 7);

    assertEquals(Optional.of(Instant.parse("2026-11-23T02:00:00Z")), survey().lastTime());
  }

  private StudyDay survey() {
    StudyDesk desk = cards.desk(new Sm2Osr(Sm2Settings.DEFAULTS), calendar);
    return Survey.of(desk.queue(), desk.decks().rules(), desk.cards(), answers, calendar);
  }

  private void limit(String deck, DeckOption option, int cardsADay) {
    Map<DeckOption, String> options = Map.of(option, Integer.toString(cardsADay));
    cards
        .decks()
        .put(new DeckPath(deck), new DeckChoices(new TreeMap<>(options), Optional.empty()));
  }

  private static DeckDay deck(
      String path, int cards, StudyQueue.Counts today, StudyQueue.Counts beyond, DeckDay... below) {
    return new DeckDay(new DeckPath(path), cards, today, beyond, List.of(below));
  }

  private static StudyQueue.Counts none() {
    return counts(0, 0);
  }

  private static StudyQueue.Counts counts(int fresh, int reviews) {
    return new StudyQueue.Counts(fresh, 0, reviews);
  }
}
