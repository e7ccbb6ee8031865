package dev.highwater.study.deck;

import dev.highwater.card.DeckPath;
import java.time.LocalDate;
import java.util.Optional;
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

  /// Raises the limit of new cards for one study day, in all decks that have no limit of their own.
  ///
  /// @param more how many cards more
  default void allowMoreNew(int more, LocalDate today) {
    DeckChoices chosen = all().getOrDefault(DeckRules.ALL, DeckChoices.NONE);
    int limit = rules().of(DeckRules.ALL, today).newPerDay();
    Optional<Integer> reviews =
        chosen.today().filter(it -> it.day().equals(today)).flatMap(LimitsToday::reviews);
    LimitsToday raised = new LimitsToday(today, Optional.of(limit + more), reviews);
    put(DeckRules.ALL, new DeckChoices(chosen.options(), Optional.of(raised)));
  }
}
