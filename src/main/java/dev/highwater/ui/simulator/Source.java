package dev.highwater.ui.simulator;

import dev.highwater.card.Card;

/// Where the scenario on the screen comes from, and so where it can be saved.
public sealed interface Source {
  /// Written here, or pasted.
  record Fresh() implements Source {}

  /// A card's own scenario, declared or inferred.
  record OfCard(Card card) implements Source {}

  /// Kept in the profile under that name.
  record Own(String name) implements Source {}
}
