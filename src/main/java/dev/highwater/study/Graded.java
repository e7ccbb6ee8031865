package dev.highwater.study;

/// A grade that was given or taken back, and what that did to the card's note.
///
/// @param entry the row of the log: the one written, or the one taken back
public record Graded(LogEntry entry, NoteOutcome note) {}
