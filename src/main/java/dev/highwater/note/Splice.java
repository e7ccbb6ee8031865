package dev.highwater.note;

import java.nio.charset.Charset;

/// Characters of a text to be replaced.
///
/// @param end just behind the last
record Splice(int start, int end, String replacement) {
  String applyTo(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  /// The edit of the encoded note.
  ///
  /// @param charset of the characters in the span
  NoteEdit toEdit(NoteText note, SourceLines lines, Charset charset) {
    String before = note.text().substring(start, end);
    String commented = replacement.contains(ScheduleText.OPENING) ? replacement : before;
    int opening = commented.indexOf(ScheduleText.OPENING);
    // The characters before the comment are the same in both texts up to the span.
    int line = lines.lineAt(start) + lineEnds(commented.substring(0, opening));
    return new NoteEdit(note.byteOffset(start), before, replacement, charset, line);
  }

  /// How many lines the text has more once this is done.
  int addedLines(String text) {
    return lineEnds(replacement) - lineEnds(text.substring(start, end));
  }

  private static int lineEnds(String text) {
    return SourceLines.of(text).count() - 1;
  }
}
