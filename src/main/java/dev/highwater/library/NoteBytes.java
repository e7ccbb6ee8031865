package dev.highwater.library;

import dev.highwater.note.NoteProblem;
import java.nio.ByteBuffer;

/// What came of reading a file.
public sealed interface NoteBytes {
  /// All of it, read-only.
  record Whole(ByteBuffer bytes) implements NoteBytes {}

  /// It could not be read.
  record Unreadable(NoteProblem problem) implements NoteBytes {}
}
