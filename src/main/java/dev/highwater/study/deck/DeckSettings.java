package dev.highwater.study.deck;

import dev.highwater.card.DeckPath;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /// What was chosen for one deck.
  default DeckChoices of(DeckPath deck) {
    return all().getOrDefault(deck, DeckChoices.NONE);
  }

  /// All decks that options can be chosen for: those with cards, the decks above them, those with
  /// choices, and the one that stands for all.
  ///
  /// @param withCards decks that have cards
  default SortedSet<DeckPath> known(Collection<DeckPath> withCards) {
    SortedSet<DeckPath> known = new TreeSet<>(all().keySet());
    withCards.forEach(deck -> known.addAll(DeckRules.lineage(deck)));
    known.add(DeckRules.ALL);
    return known;
  }

  /// Chooses options of a deck beside those it has; the decks below it have them too, unless they
  /// have their own.
  ///
  /// @param options values as {@link DeckOption#isValue} takes them
  /// @return what was chosen before, to be {@linkplain #put put} back
  default DeckChoices choose(DeckPath deck, SortedMap<DeckOption, String> options) {
    DeckChoices before = of(deck);
    SortedMap<DeckOption, String> merged = new TreeMap<>(before.options());
    merged.putAll(options);
    put(deck, new DeckChoices(merged, before.today()));
    return before;
  }

  /// Takes choices of a deck back, so that it has these options from the deck above it again.
  ///
  /// @return what was chosen before, to be {@linkplain #put put} back
  default DeckChoices reset(DeckPath deck, Collection<DeckOption> options) {
    DeckChoices before = of(deck);
    SortedMap<DeckOption, String> kept = new TreeMap<>(before.options());
    kept.keySet().removeAll(options);
    put(deck, new DeckChoices(kept, before.today()));
    return before;
  }

  /// Raises the limit of new cards for one study day, in all decks that have no limit of their own.
  ///
  /// @param more how many cards more
  default void allowMoreNew(int more, LocalDate today) {
    DeckChoices chosen = of(DeckRules.ALL);
    int limit = rules().of(DeckRules.ALL, today).newPerDay();
    Optional<Integer> reviews =
        chosen.today().filter(it -> it.day().equals(today)).flatMap(LimitsToday::reviews);
    LimitsToday raised = new LimitsToday(today, Optional.of(limit + more), reviews);
    put(DeckRules.ALL, new DeckChoices(chosen.options(), Optional.of(raised)));
  }
}
