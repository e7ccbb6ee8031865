package dev.highwater.library;

/// A note of a source: where the links in its text lead from.
///
/// @param source the vault or folder
/// @param note path relative to it, {@code /} separated
public record NotePlace(NoteSource source, String note) {}
