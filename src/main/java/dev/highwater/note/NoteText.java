package dev.highwater.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// The bytes of a file as text.
final class NoteText {
  private NoteText() {}

  /// @param use gets the text; a byte order mark stays its first character
  static NoteReading decode(String note, ByteBuffer bytes, Function<String, NoteReading> use) {
    ByteBuffer whole = bytes.duplicate();
    try {
      // A fresh decoder reports what it cannot decode; it never puts in a replacement character.
      String text = StandardCharsets.UTF_8.newDecoder().decode(whole).toString();
      return text.indexOf('\0') < 0 ? use.apply(text) : binary(note);
    } catch (CharacterCodingException _) {
      return holdsNul(bytes.duplicate()) ? binary(note) : notUtf8(note, bytes, whole.position());
    }
  }

  private static boolean holdsNul(ByteBuffer bytes) {
    boolean utf16 = bytes.remaining() >= 2 && isByteOrderMark(bytes.get(0), bytes.get(1));
    while (!utf16 && bytes.hasRemaining()) {
      if (bytes.get() == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isByteOrderMark(byte first, byte second) {
    return (first == (byte) 0xFF && second == (byte) 0xFE)
        || (first == (byte) 0xFE && second == (byte) 0xFF);
  }

  private static NoteReading binary(String note) {
    return noText(note, 0, "binary-file", "This file is not text, so it is left out.");
  }

  private static NoteReading notUtf8(String note, ByteBuffer bytes, int broken) {
    int line = 0;
    for (int at = bytes.position(); at < broken; at++) {
      if (bytes.get(at) == '\n') {
        line++;
      }
    }
    String message = "This note is not in UTF-8, so it is left out; save it as UTF-8 to read it.";
    return noText(note, line, "not-utf-8", message);
  }

  private static NoteReading noText(String note, int line, String code, String message) {
    return new NoteReading.NoText(new NoteProblem(note, line, code, message));
  }
}
