package dev.highwater.study.deck;

import dev.highwater.card.DeckPath;
import java.util.SortedMap;

/// What was chosen for decks. Filled by storage; each method is one durable transaction.
public interface DeckSettings {
  /// The choices of every deck that has any of its own; {@link DeckRules#ALL} stands for all decks.
  SortedMap<DeckPath, DeckChoices> all();

  /// Replaces the choices of one deck.
  void put(DeckPath deck, DeckChoices choices);

  /// The rules these choices make.
  default DeckRules rules() {
    return new DeckRules(all());
  }
}
