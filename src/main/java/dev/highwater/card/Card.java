package dev.highwater.card;

/// A flashcard that has been recognised: what the note says, and who it is.
///
/// @param id the card's lasting name
/// @param note path of its note relative to the vault or imported folder, {@code /} separated
/// @param flashcard what the note says
public record Card(CardId id, String note, Flashcard flashcard) {}
