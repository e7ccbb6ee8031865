package dev.highwater.library;

import dev.highwater.card.CardId;

/// A card of a note was taken for a known card that had another text or was in another note.
///
/// @param card the known card; it keeps its history
/// @param likeness of both texts: 0 nothing in common, 1 the same
/// @param before where it was last seen
/// @param after where it was taken to be
public record RecognitionDecision(
    CardId card, RecognitionReason reason, double likeness, Sighting before, Sighting after) {}
