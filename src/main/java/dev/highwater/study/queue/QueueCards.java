package dev.highwater.study.queue;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.NewOrder;
import dev.highwater.study.deck.ReviewOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the cards of a queue without reading their texts. Filled by storage.
///
/// None of the cards found is suspended, buried on the day asked for, or gone from its note.
public interface QueueCards {
  /// A study day.
  ///
  /// @param ends its last instant, exclusive: the first of the next day
  record Day(LocalDate date, Instant begins, Instant ends) {}

  /// Which cards are looked for.
  sealed interface Place {
    /// Those whose first deck it is, decks below it not included.
    record FirstDeck(DeckPath deck) implements Place {}

    /// Those that are in several decks, of which the first lies elsewhere and another is this one
    /// or lies below it.
    record AlsoIn(DeckPath deck) implements Place {}
  }

  /// The decks that are the first deck of any card, in order.
  List<DeckPath> decks();

  /// All cards of that day's queues without any limit, counted by the decks they are in.
  List<Waiting> waiting(Day day);

  /// Cards that are in the same decks.
  ///
  /// @param decks at least one, the first the one whose limits they count for
  /// @param cards all of them, those not due too
  /// @param counts those that are new, being learned and back by the end of the day, or due
  record Waiting(List<DeckPath> decks, int cards, StudyQueue.Counts counts) {
    public Waiting {
      decks = List.copyOf(decks);
    }
  }

  /// Cards being learned that come back by the end of that day, by time.
  ///
  /// @param deck only cards of this deck and the decks below it; empty for all
  List<QueuedCard> learning(Day day, Optional<DeckPath> deck);

  /// Cards due on that day or before it that come back after days.
  ///
  /// @param wanted asked in order; cards it does not want do not count
  /// @param atMost how many are found
  List<QueuedCard> reviews(
      Place place, Day day, ReviewOrder order, Predicate<QueuedCard> wanted, int atMost);

  /// Cards never rated.
  ///
  /// @param wanted asked in order; cards it does not want do not count
  /// @param atMost how many are found
  List<QueuedCard> fresh(
      Place place, Day day, NewOrder order, Predicate<QueuedCard> wanted, int atMost);

  /// Cards that come back after days, due after that day and before {@code until}; by time.
  ///
  /// @param deck only cards of this deck and the decks below it; empty for all
  List<QueuedCard> ahead(Optional<DeckPath> deck, Day day, Instant until);

  /// All cards as they stand in the notes.
  ///
  /// @param deck only cards of this deck and the decks below it; empty for all
  List<QueuedCard> all(Optional<DeckPath> deck, Day day);

  /// The grades given on that day that still stand, earliest first.
  List<Answered> answered(Day day);

  /// A grade given on a day.
  ///
  /// @param stage where the card was before the grade
  /// @param ahead given although the card was due later
  /// @param again forgotten
  record Answered(
      CardId card,
      DeckPath deck,
      QueuedCard.Block block,
      CardStage stage,
      boolean ahead,
      boolean again) {}
}
