package dev.highwater.library;

/// A note of a vault or imported folder: where the links in its text lead from.
///
/// @param note path from the root of the source, {@code /} separated
public record NotePlace(NoteSource source, String note) {}
