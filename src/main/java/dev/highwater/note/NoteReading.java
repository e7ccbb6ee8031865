package dev.highwater.note;

/// What came of looking at one note.
public sealed interface NoteReading permits ReadNote, NoteReading.PassedOver, NoteReading.NoText {
  /// The note is not one of those that hold cards; nothing is wrong with it.
  record PassedOver() implements NoteReading {}

  /// The file is not a text that can be read; what was known of its cards still stands.
  record NoText(NoteProblem problem) implements NoteReading {}
}
