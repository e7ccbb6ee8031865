package dev.highwater.note;

import java.util.ArrayDeque;
import java.util.Deque;

/// How deep quotes and lists may be nested in some lines of a note; never less than they are.
final class Nesting {
  private Nesting() {}

  static int of(SourceLines lines, int first, int end) {
    Deque<Integer> marks = new ArrayDeque<>();
    int deepest = 0;
    for (int line = first; line < end; line++) {
      deepest = Math.max(deepest, ofLine(lines, line, marks));
    }
    return deepest;
  }

  /// @param open columns of the list marks above that are still open
  private static int ofLine(SourceLines lines, int line, Deque<Integer> open) {
    String text = lines.text();
    int start = lines.start(line);
    int quotes = 0;
    for (int at = start; at < lines.end(line); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        quotes++;
      } else if ("-+*".indexOf(c) >= 0 || c == '.' || c == ')') {
        while (!open.isEmpty() && open.peek() >= at - start) {
          open.pop();
        }
        open.push(at - start);
      } else if (c != ' ' && c != '\t' && !(c >= '0' && c <= '9')) {
        break;
      }
    }
    return quotes + open.size();
  }
}
