package dev.highwater.study.query;

import java.util.List;

/// What cards are looked for. {@link QueryReader} reads it from text, {@link QueryPrinter} writes
/// it again, {@link QueryDecision} says of one card whether it is meant.
public sealed interface Query {
  /// Every card.
  record Everything() implements Query {}

  /// Cards that all of these mean.
  ///
  /// @param parts two at least
  record AllOf(List<Query> parts) implements Query {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /// Cards that one of these means.
  ///
  /// @param parts two at least
  record AnyOf(List<Query> parts) implements Query {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /// Cards that this does not mean.
  record Not(Query part) implements Query {}

  /// Cards in which a text stands, large or small letters alike.
  ///
  /// @param text not empty, in one line
  record Contains(Place place, String text) implements Query {}

  /// Where a text is looked for.
  enum Place {
    /// Question or answer.
    CARD,
    /// A heading above the card.
    HEADING,
    /// The path of its note.
    NOTE
  }

  /// Cards of decks of that name and the decks below them, large or small letters alike.
  ///
  /// @param deck one or more names joined by {@code /}; with {@code /} in front only the deck of
  ///   just that path, else wherever it is in the tree
  record InDeck(String deck) implements Query {}

  /// Cards that are in such a state.
  record Is(CardCondition condition) implements Query {}

  /// Cards with that flag.
  ///
  /// @param flag 0 for none to 7
  record Flagged(int flag) implements Query {}

  /// Cards whose day due stands so to a day; cards never rated have none.
  record Due(Comparison comparison, DueDay day) implements Query {}

  /// Cards of which a figure stands so to a bound.
  record Measured(Measure measure, Comparison comparison, double bound) implements Query {}
}
