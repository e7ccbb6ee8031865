package dev.highwater.storage;

import java.util.ArrayList;
import java.util.List;

/// A list of strings in one text column: one entry a line, each line ended by a line feed. Inside
/// an entry {@code \n} stands for a line feed and {@code \\} for a backslash, so every list comes
/// back as it was.
final class LineList {
  private LineList() {}

  static String print(List<String> entries) {
    StringBuilder text = new StringBuilder();
    for (String entry : entries) {
      text.append(escape(entry)).append('\n');
    }
    return text.toString();
  }

  /// An entry, or a part of one, as it stands in the column.
  static String escape(String entry) {
    return entry.replace("\\", "\\\\").replace("\n", "\\n");
  }

  static List<String> read(String text) {
    List<String> entries = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      entries.add(unescape(text.substring(start, end)));
      start = end + 1;
    }
    return entries;
  }

  private static String unescape(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder entry = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      if (letter == '\\') {
        at++;
        entry.append(line.charAt(at) == 'n' ? '\n' : '\\');
      } else {
        entry.append(letter);
      }
    }
    return entry.toString();
  }
}
