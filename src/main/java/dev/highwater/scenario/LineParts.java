package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.List;

/// What the pieces of a scenario's line are, so that an editor can colour them. Works on any text,
/// also on what cannot be read.
public final class LineParts {
  private LineParts() {}

  /// A piece of a line.
  ///
  /// @param start counts from 0, in UTF-16 units
  /// @param end just behind the last
  public record Part(Kind kind, int start, int end) {}

  /// What a piece is.
  public enum Kind {
    /// From {@code #} to the end.
    COMMENT,
    /// The name of a configuration.
    SETTING,
    /// A word of the language that begins a line or joins its pieces.
    KEYWORD,
    /// A number.
    NUMBER,
    /// The name of one of Kafka's exceptions.
    EXCEPTION,
    /// Everything else: names, values, words of a claim.
    PLAIN
  }

  private static final List<String> JOINING =
      List.of("when", "at", "before", "under", "until", "by", "of", "for", "not", "with", "after");

  /// The pieces from left to right, without the blanks between them.
  public static List<Part> of(String line) {
    List<Part> parts = new ArrayList<>();
    for (Words.Word word : new Words(line).all()) {
      int start = word.column() - 1;
      parts.add(new Part(kind(word.text(), parts.isEmpty()), start, start + word.text().length()));
    }
    int comment = line.indexOf('#');
    if (comment >= 0) {
      parts.add(new Part(Kind.COMMENT, comment, line.length()));
    }
    return List.copyOf(parts);
  }

  private static Kind kind(String word, boolean first) {
    if (ConfigName.of(word).isPresent()) {
      return Kind.SETTING;
    }
    if (first ? Completions.BEGINNINGS.contains(word) : JOINING.contains(word)) {
      return Kind.KEYWORD;
    }
    if (word.matches("[0-9]+([.][0-9]+)?")) {
      return Kind.NUMBER;
    }
    return word.matches("[A-Z][A-Za-z]+Exception") ? Kind.EXCEPTION : Kind.PLAIN;
  }
}
