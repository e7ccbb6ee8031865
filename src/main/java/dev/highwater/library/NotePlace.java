package dev.highwater.library;

/// A note of a vault or imported folder.
///
/// @param note path from the root of the source, {@code /} separated
public record NotePlace(NoteSource source, String note) {}
