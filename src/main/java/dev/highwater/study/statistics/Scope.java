package dev.highwater.study.statistics;

import dev.highwater.card.DeckPath;
import java.util.Optional;

/// What statistics look at.
///
/// @param deck this deck and the decks below it; empty for all
public record Scope(Optional<DeckPath> deck, Period period) {}
