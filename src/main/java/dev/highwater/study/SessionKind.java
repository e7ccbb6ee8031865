package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import java.util.List;
import java.util.Optional;

/// What a session asks. {@code deck} means this deck and the decks below it; empty means all.
public sealed interface SessionKind {
  /// Today's queue, within the limits.
  record Today(Optional<DeckPath> deck) implements SessionKind {}

  /// Cards due within the next days, the soonest first; grades count as always. Cards that are due
  /// already are not among them, for they belong to {@link Today}.
  ///
  /// @param days at least 1
  record Ahead(Optional<DeckPath> deck, int days) implements SessionKind {}

  /// Cards that were graded Again today; grades have no consequence.
  record ForgottenToday(Optional<DeckPath> deck) implements SessionKind {}

  /// All cards of a deck but suspended ones; grades have no consequence.
  record Cram(Optional<DeckPath> deck) implements SessionKind {}

  /// Some cards, in that order, but suspended ones; grades have no consequence.
  record Chosen(List<CardId> cards) implements SessionKind {
    public Chosen {
      cards = List.copyOf(cards);
    }

    @Override
    public Optional<DeckPath> deck() {
      return Optional.empty();
    }
  }

  Optional<DeckPath> deck();

  /// True when grades change schedules.
  default boolean counts() {
    return this instanceof Today || this instanceof Ahead;
  }
}
