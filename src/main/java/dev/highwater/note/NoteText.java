package dev.highwater.note;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The bytes of a note as text, and which byte each character came from.
///
/// @param text a byte order mark stays its first character; bytes that are no character are {@code
///   U+FFFD}
/// @param charset how characters are written into this note
/// @param repairs where bytes that are no character stand, in order
/// @param problems what the learner should know of the encoding
record NoteText(String text, Charset charset, List<Repair> repairs, List<NoteProblem> problems) {
  /// One or more bytes that stand for a single {@code U+FFFD}.
  ///
  /// @param character index just behind that character
  /// @param offset of the byte just behind those bytes
  record Repair(int character, int offset) {}

  NoteText {
    repairs = List.copyOf(repairs);
    problems = List.copyOf(problems);
  }

  /// What bytes are: a text, or why they are none.
  sealed interface Decoded {
    record Text(NoteText text) implements Decoded {}

    record None(NoteProblem problem) implements Decoded {}
  }

  /// @param use gets the text; a byte order mark stays its first character
  static NoteReading decode(String note, ByteBuffer bytes, Function<String, NoteReading> use) {
    return switch (NoteEncoding.decode(note, bytes)) {
      case Decoded.Text(NoteText text) -> text.withProblems(use.apply(text.text()));
      case Decoded.None(NoteProblem problem) -> new NoteReading.NoText(problem);
    };
  }

  private NoteReading withProblems(NoteReading reading) {
    if (problems.isEmpty() || !(reading instanceof ReadNote read)) {
      return reading;
    }
    List<NoteProblem> all = new ArrayList<>(problems);
    all.addAll(read.problems());
    all.sort(Comparator.comparingInt(NoteProblem::line));
    return new ReadNote(read.cards(), all);
  }

  /// Offset in the file of the first byte of a character.
  int byteOffset(int character) {
    if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
      return 2 * character;
    }
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return character;
    }
    Repair nearest = new Repair(0, 0);
    for (Repair repair : repairs) {
      if (repair.character() <= character) {
        nearest = repair;
      }
    }
    int offset = nearest.offset();
    for (int at = nearest.character(); at < character; at++) {
      offset += utf8Length(text.charAt(at));
    }
    return offset;
  }

  /// The character whose first byte is at an offset; empty when none begins there.
  Optional<Integer> characterAt(int byteOffset) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byteOffset(middle) < byteOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return byteOffset(low) == byteOffset ? Optional.of(low) : Optional.empty();
  }

  private static int utf8Length(char c) {
    if (c < 0x80) {
      return 1;
    }
    // Each half of a supplementary character is two of its four bytes.
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
