package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// One line of a scenario as words, read from left to right.
final class Words {
  /// A word, or one of the signs {@code , = :}, and where it stands.
  record Word(String text, int column) {}

  /// The line cannot be read on: what was expected, and where. Never leaves the reader.
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;

    Unexpected(int column, String message) {
      super(message);
      this.column = column;
    }

    ScenarioError onLine(int line) {
      return new ScenarioError(line, column, String.valueOf(getMessage()));
    }
  }

  /// Of a longer word a message repeats only the beginning, in UTF-16 units.
  private static final int LONGEST_QUOTE = 40;

  private final List<Word> words = new ArrayList<>();
  private final int end;
  private int next;

  Words(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) != '#') {
      char c = line.charAt(at);
      int start = at;
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      at++;
      if (!isSign(c)) {
        while (at < line.length() && isInWord(line.charAt(at))) {
          at++;
        }
      }
      words.add(new Word(line.substring(start, at), start + 1));
    }
    end = words.isEmpty() ? 1 : words.getLast().column() + words.getLast().text().length();
  }

  private static boolean isSign(char c) {
    return c == ',' || c == '=' || c == ':';
  }

  private static boolean isInWord(char c) {
    return !Character.isWhitespace(c) && !isSign(c) && c != '#';
  }

  /// All words of the line.
  List<Word> all() {
    return List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean atEnd() {
    return next == words.size();
  }

  /// Column of the next word, or just behind the last.
  int column() {
    return atEnd() ? end : words.get(next).column();
  }

  boolean nextIs(String text) {
    return !atEnd() && words.get(next).text().equals(text);
  }

  /// True if the word after the next one is this.
  boolean secondIs(String text) {
    return next + 1 < words.size() && words.get(next + 1).text().equals(text);
  }

  boolean nextMatches(String pattern) {
    return !atEnd() && words.get(next).text().matches(pattern);
  }

  /// Passes the word by if it is the next one.
  boolean accept(String text) {
    if (nextIs(text)) {
      next++;
      return true;
    }
    return false;
  }

  void expect(String text) throws Unexpected {
    if (!accept(text)) {
      throw unexpected("\"" + text + "\"");
    }
  }

  /// The next word if it is fit.
  Word take(String what, Predicate<String> fit) throws Unexpected {
    if (atEnd() || !fit.test(words.get(next).text())) {
      throw unexpected(what);
    }
    return words.get(next++);
  }

  void expectEnd() throws Unexpected {
    if (!atEnd()) {
      throw unexpected("the end of the line");
    }
  }

  /// The words that are left, in one line with single blanks; none before a comma.
  String rest() {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(next, words.size())) {
      boolean apart = !text.isEmpty() && !word.text().equals(",");
      text.append(apart ? " " : "").append(word.text());
    }
    next = words.size();
    return text.toString();
  }

  private static String beginning(Word word) {
    String text = word.text();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  Unexpected unexpected(String expected) {
    String found = atEnd() ? "the end of the line" : "\"" + beginning(words.get(next)) + "\"";
    return new Unexpected(column(), "expected " + expected + ", found " + found);
  }
}
