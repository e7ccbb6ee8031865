package dev.highwater.library;

import dev.highwater.card.Card;
import java.util.Optional;

/// A card as the profile knows it, before an import looks at its note again.
///
/// @param comment exact characters of the schedule comment last seen for its block
/// @param removed true when the card had vanished from its note; it keeps its history
public record KnownCard(Card card, Optional<String> comment, boolean removed) {}
