package dev.highwater.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Notes for tests, read the way the application reads them.
final class Notes {
  private Notes() {}

  static ReadNote read(String text) {
    return read("Notes/note.md", text.getBytes(StandardCharsets.UTF_8));
  }

  static ReadNote read(String path, byte[] bytes) {
    return switch (new NoteReader().read(path, ByteBuffer.wrap(bytes), true)) {
      case ReadNote note -> note;
      case NoteReading other -> throw new AssertionError("not read: " + other);
    };
  }

  static List<String> sides(ReadNote note) {
    return note.cards().stream()
        .map(card -> card.flashcard().front() + " => " + card.flashcard().back())
        .toList();
  }

  static List<String> problems(ReadNote note) {
    return note.problems().stream().map(it -> it.line() + " " + it.code()).toList();
  }

  static byte[] resource(String name) {
    try (InputStream in = Notes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
