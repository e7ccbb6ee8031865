package dev.highwater.study.deck;

import dev.highwater.card.DeckPath;
import java.util.Optional;
import java.util.SortedMap;

/// Who says what an option of a deck is.
public sealed interface OptionOrigin {
  /// The deck itself, or a deck above it; {@link DeckRules#ALL} stands for all decks.
  record Chosen(DeckPath by) implements OptionOrigin {}

  /// Nobody: it is the default.
  record Default() implements OptionOrigin {}

  /// Who says what that option of the deck is on days without limits of their own.
  ///
  /// @param choices of the decks that have any
  static OptionOrigin of(
      DeckPath deck, DeckOption option, SortedMap<DeckPath, DeckChoices> choices) {
    Optional<DeckPath> by =
        DeckRules.lineage(deck).stream()
            .filter(it -> choices.getOrDefault(it, DeckChoices.NONE).options().containsKey(option))
            .findFirst();
    return by.<OptionOrigin>map(Chosen::new).orElseGet(Default::new);
  }
}
