package dev.highwater.study.today;

import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.NewOrder;
import dev.highwater.study.deck.ReviewOrder;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueuedCard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Cards for the queues of many decks drawn up at one time: what every one of them asks is found
/// out once.
final class OneLook implements QueueCards {
  private final QueueCards cards;
  private Optional<List<DeckPath>> decks = Optional.empty();
  private Optional<List<Answered>> answered = Optional.empty();

  OneLook(QueueCards cards) {
    this.cards = cards;
  }

  @Override
  public List<DeckPath> decks() {
    decks = decks.or(() -> Optional.of(cards.decks()));
    return decks.get();
  }

  @Override
  public List<Answered> answered(Day day) {
    answered = answered.or(() -> Optional.of(cards.answered(day)));
    return answered.get();
  }

  @Override
  public List<Waiting> waiting(Day day) {
    return cards.waiting(day);
  }

  @Override
  public List<QueuedCard> learning(Day day, Optional<DeckPath> deck) {
    return cards.learning(day, deck);
  }

  @Override
  public List<QueuedCard> reviews(
      Place place, Day day, ReviewOrder order, Predicate<QueuedCard> wanted, int atMost) {
    return cards.reviews(place, day, order, wanted, atMost);
  }

  @Override
  public List<QueuedCard> fresh(
      Place place, Day day, NewOrder order, Predicate<QueuedCard> wanted, int atMost) {
    return cards.fresh(place, day, order, wanted, atMost);
  }

  @Override
  public List<QueuedCard> ahead(Optional<DeckPath> deck, Day day, Instant until) {
    return cards.ahead(deck, day, until);
  }

  @Override
  public List<QueuedCard> all(Optional<DeckPath> deck, Day day) {
    return cards.all(deck, day);
  }
}
