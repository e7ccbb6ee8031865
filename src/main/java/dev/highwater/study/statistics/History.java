package dev.highwater.study.statistics;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.StudyCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// All answers and cards, or those of a deck, ready to be counted. Read once, then asked for any
/// deck and period.
public final class History {
  private final List<Dated> answers;
  private final List<GivenPrediction> predictions;
  private final List<CardStanding> cards;
  private final StudyCalendar calendar;

  private History(
      List<Dated> answers,
      List<GivenPrediction> predictions,
      List<CardStanding> cards,
      StudyCalendar calendar) {
    this.answers = answers;
    this.predictions = predictions;
    this.cards = cards;
    this.calendar = calendar;
  }

  /// An answer with its study day.
  record Dated(GivenAnswer answer, LocalDate day) {}

  /// Everything that is on record.
  public static History read(StudyRecords records, StudyCalendar calendar) {
    List<Dated> answers = new ArrayList<>();
    for (GivenAnswer answer : records.answers(Instant.EPOCH)) {
      answers.add(new Dated(answer, calendar.dayOf(answer.at())));
    }
    return new History(answers, records.predictions(), records.cards(), calendar);
  }

  /// What of it belongs to the cards that are now in that deck or in a deck below it.
  ///
  /// @param deck empty for all
  History in(Optional<DeckPath> deck) {
    if (deck.isEmpty()) {
      return this;
    }
    List<CardStanding> inside = cards.stream().filter(card -> card.isIn(deck.get())).toList();
    Set<CardId> ids = new HashSet<>();
    inside.forEach(card -> ids.add(card.id()));
    List<Dated> theirs =
        answers.stream().filter(dated -> ids.contains(dated.answer().card())).toList();
    return new History(
        theirs,
        predictions.stream().filter(it -> ids.contains(it.card())).toList(),
        inside,
        calendar);
  }

  /// Every deck that a card is in, and the decks above them.
  public SortedSet<DeckPath> decks() {
    SortedSet<DeckPath> decks = new TreeSet<>();
    for (CardStanding card : cards) {
      if (!card.gone()) {
        card.decks().forEach(deck -> addWithThoseAbove(deck, decks));
      }
    }
    return decks;
  }

  private static void addWithThoseAbove(DeckPath deck, SortedSet<DeckPath> decks) {
    String path = deck.value();
    int end = path.length();
    while (end > 0 && decks.add(new DeckPath(path.substring(0, end)))) {
      end = path.lastIndexOf('/', end - 1);
    }
  }

  /// The calendar that tells study days.
  public StudyCalendar calendar() {
    return calendar;
  }

  /// A card never rated, which stands for those that are new; empty when there is none.
  public Optional<CardId> firstNew(Optional<DeckPath> deck) {
    return cards.stream()
        .filter(card -> !card.gone() && !card.suspended() && card.schedule().isEmpty())
        .filter(card -> deck.map(card::isIn).orElse(true))
        .map(CardStanding::id)
        .findFirst();
  }

  List<Dated> answers() {
    return answers;
  }

  List<GivenPrediction> predictions() {
    return predictions;
  }

  /// Answers given here that count.
  List<Dated> counted() {
    return answers.stream().filter(dated -> dated.answer().counts()).toList();
  }

  /// Cards in notes.
  List<CardStanding> present() {
    return cards.stream().filter(card -> !card.gone()).toList();
  }

  /// The day of the first answer given here, or today.
  LocalDate earliest() {
    return counted().stream()
        .map(Dated::day)
        .min(LocalDate::compareTo)
        .filter(day -> day.isBefore(calendar.today()))
        .orElseGet(calendar::today);
  }

  /// The study day on which each card was last rated, here or elsewhere; where no answer tells it,
  /// the card's schedule does.
  Map<CardId, LocalDate> lastRated() {
    Map<CardId, LocalDate> last = new HashMap<>();
    for (Dated dated : answers) {
      if (dated.answer().kind() != GivenAnswer.Kind.CRAMMED) {
        last.put(dated.answer().card(), dated.day());
      }
    }
    for (CardStanding card : cards) {
      card.schedule().map(Schedule::ratedOn).ifPresent(day -> last.putIfAbsent(card.id(), day));
    }
    return last;
  }
}
