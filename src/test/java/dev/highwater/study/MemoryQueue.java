package dev.highwater.study;

import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.deck.NewOrder;
import dev.highwater.study.deck.ReviewOrder;
import dev.highwater.study.queue.CardStage;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueuedCard;
import dev.highwater.study.queue.StudyQueue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The cards of a {@link MemoryCollection} as queues ask for them. Orders by chance are those of
/// the notes here.
final class MemoryQueue implements QueueCards {
  private final MemoryCollection collection;
  private final StudyCalendar calendar;

  MemoryQueue(MemoryCollection collection, StudyCalendar calendar) {
    this.collection = collection;
    this.calendar = calendar;
  }

  @Override
  public List<DeckPath> decks() {
    return collection.cards().stream().map(MemoryQueue::deck).distinct().sorted().toList();
  }

  @Override
  public List<Waiting> waiting(Day day) {
    return shown(day)
        .map(card -> {
          boolean due = isDueBy(card, day.date());
          CardStage stage = stage(card);
          return new Waiting(
              card.card().flashcard().decks(),
              1,
              new StudyQueue.Counts(
                  stage == CardStage.NEW ? 1 : 0,
                  due && stage == CardStage.LEARNING ? 1 : 0,
                  due && stage == CardStage.REVIEW ? 1 : 0));
        })
        .toList();
  }

  @Override
  public List<QueuedCard> learning(Day day, Optional<DeckPath> deck) {
    return shown(day)
        .filter(card -> stage(card) == CardStage.LEARNING && isIn(card, deck))
        .filter(card -> isDueBy(card, day.date()))
        .map(card -> queued(card, 0))
        .toList();
  }

  @Override
  public List<QueuedCard> reviews(
      Place place, Day day, ReviewOrder order, Predicate<QueuedCard> wanted, int atMost) {
    return shown(day)
        .filter(card -> stage(card) == CardStage.REVIEW && isAt(card, place))
        .filter(card -> isDueBy(card, day.date()))
        .map(card -> queued(card, key(order, day).applyAsDouble(card.schedule().orElseThrow())))
        .sorted(Comparator.comparingDouble(QueuedCard::key))
        .filter(wanted)
        .limit(atMost)
        .toList();
  }

  @Override
  public List<QueuedCard> fresh(
      Place place, Day day, NewOrder order, Predicate<QueuedCard> wanted, int atMost) {
    return shown(day)
        .filter(card -> stage(card) == CardStage.NEW && isAt(card, place))
        .map(card ->
            queued(card, order == NewOrder.LATEST ? -card.card().flashcard().lines().first() : 0))
        .sorted(Comparator.comparingDouble(QueuedCard::key))
        .filter(wanted)
        .limit(atMost)
        .toList();
  }

  @Override
  public List<QueuedCard> ahead(Optional<DeckPath> deck, Day day, Instant until) {
    LocalDate end = calendar.dayOf(until);
    return shown(day)
        .filter(card -> stage(card) == CardStage.REVIEW && isIn(card, deck))
        .filter(card -> !isDueBy(card, day.date()) && isDueBy(card, end.minusDays(1)))
        .map(card -> queued(card, (double) card.schedule().orElseThrow().due().toEpochDay()))
        .sorted(Comparator.comparingDouble(QueuedCard::key))
        .toList();
  }

  @Override
  public List<QueuedCard> all(Optional<DeckPath> deck, Day day) {
    return shown(day).filter(card -> isIn(card, deck)).map(card -> queued(card, 0)).toList();
  }

  @Override
  public List<Answered> answered(Day day) {
    return ReviewReplay.standing(collection.all()).stream()
        .filter(row -> row.kind() == LogKind.REVIEW)
        .filter(row -> calendar.dayOf(row.at()).equals(day.date()))
        .map(row -> answered(row, day))
        .toList();
  }

  private Answered answered(LogEntry row, Day day) {
    StudyCard card = collection.find(row.card()).orElseThrow();
    StudyCard before = new StudyCard(card.card(), row.before());
    return new Answered(
        row.card(),
        deck(card),
        queued(card, 0).block(),
        stage(before),
        row.before().map(it -> it.due().isAfter(day.date())).orElse(false),
        row.grade().equals(Optional.of(Grade.AGAIN)));
  }

  private Stream<StudyCard> shown(Day day) {
    return collection.cards().stream().filter(card -> !card.marks().hideOn(day.date()));
  }

  private boolean isDueBy(StudyCard card, LocalDate day) {
    return card.schedule().map(it -> !calendar.dueDay(it).isAfter(day)).orElse(false);
  }

  private static boolean isIn(StudyCard card, Optional<DeckPath> deck) {
    return deck.map(card.card().flashcard()::isIn).orElse(true);
  }

  private static boolean isAt(StudyCard card, Place place) {
    return switch (place) {
      case Place.FirstDeck(DeckPath deck) -> deck(card).equals(deck);
      case Place.AlsoIn(DeckPath deck) ->
          !deck.contains(deck(card)) && card.card().flashcard().isIn(deck);
    };
  }

  private static ToDoubleFunction<Schedule> key(ReviewOrder order, Day day) {
    return switch (order) {
      case DUE, DUE_RANDOM -> schedule -> schedule.due().toEpochDay();
      case RANDOM -> _ -> 0;
      case OVERDUE ->
          schedule -> ChronoUnit.DAYS.between(day.date(), schedule.due()) / schedule.interval();
      case SHORTEST -> Schedule::interval;
      case LONGEST -> schedule -> -schedule.interval();
    };
  }

  private static DeckPath deck(StudyCard card) {
    return card.card().flashcard().deck();
  }

  private static CardStage stage(StudyCard card) {
    return card.schedule()
        .map(it -> it.interval() < 1 ? CardStage.LEARNING : CardStage.REVIEW)
        .orElse(CardStage.NEW);
  }

  private static QueuedCard queued(StudyCard card, double key) {
    return new QueuedCard(
        card.card().id(),
        deck(card),
        stage(card),
        new QueuedCard.Block(0, card.card().flashcard().lines().first()),
        card.card().flashcard().ordinal(),
        key,
        Instant.EPOCH);
  }
}
