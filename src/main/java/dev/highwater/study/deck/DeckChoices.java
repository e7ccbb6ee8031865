package dev.highwater.study.deck;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was chosen for one deck; all else it has from the deck above it.
///
/// @param options chosen values, by option
/// @param today limits that hold on one study day instead of all others; empty when there are none
public record DeckChoices(SortedMap<DeckOption, String> options, Optional<LimitsToday> today) {
  /// Nothing was chosen.
  public static final DeckChoices NONE = new DeckChoices(new TreeMap<>(), Optional.empty());

  public DeckChoices {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /// True when the deck has nothing of its own.
  public boolean isEmpty() {
    return options.isEmpty() && today.isEmpty();
  }
}
