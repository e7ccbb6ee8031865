package dev.highwater.note;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the lines of a note begin and end. LF, CRLF and CR end a line and belong to none; nor does
/// a byte order mark at the very start.
final class SourceLines {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final @Nullable String[] texts;

  private SourceLines(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.texts = new String[starts.length];
  }

  static SourceLines of(String text) {
    int[] starts = new int[128];
    int[] ends = new int[128];
    int count = 0;
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (true) {
      int end = first(feed, carriage, text.length());
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = start;
      ends[count++] = end;
      if (end == text.length()) {
        return new SourceLines(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
      }
      boolean both = end == carriage && feed == end + 1;
      start = both ? end + 2 : end + 1;
      feed = feed >= 0 && feed < start ? text.indexOf('\n', start) : feed;
      carriage = carriage >= 0 && carriage < start ? text.indexOf('\r', start) : carriage;
    }
  }

  /// The nearer of two places, of which each may be nowhere (-1).
  private static int first(int one, int other, int end) {
    return Math.min(one < 0 ? end : one, other < 0 ? end : other);
  }

  /// The whole note.
  String text() {
    return text;
  }

  boolean startsWith(int line, String mark) {
    return ends[line] - starts[line] >= mark.length() && text.startsWith(mark, starts[line]);
  }

  int count() {
    return starts.length;
  }

  /// Offset of the first character of a line.
  int start(int line) {
    return starts[line];
  }

  /// Offset just behind the last character of a line, its line end not counted.
  int end(int line) {
    return ends[line];
  }

  /// The characters of a line; cut out once, since many ask.
  String text(int line) {
    String known = texts[line];
    if (known == null) {
      known = text.substring(starts[line], ends[line]);
      texts[line] = known;
    }
    return known;
  }

  /// True when a character stands somewhere in a line.
  boolean holds(int line, char mark) {
    int at = text.indexOf(mark, starts[line], ends[line]);
    return at >= 0;
  }

  /// The line that holds an offset.
  int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /// Whitespace only. A no-break space is white, a zero-width space is not.
  boolean isBlank(int line) {
    for (int at = starts[line]; at < ends[line]; at++) {
      char c = text.charAt(at);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }
}
