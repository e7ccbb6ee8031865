package dev.highwater.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Properties of a note in the form that nearly all have, read without a parser of YAML, which
/// costs as much as the rest of a note: {@code key: word}, {@code key:}, and below such a key items
/// {@code - word}.
///
/// A word begins with a letter and holds nothing that means anything to YAML; where anything else
/// stands, YAML decides.
final class PlainProperties {
  /// Words that YAML takes for something else.
  private static final Set<String> VALUES =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private static final String ITEM = "- ";

  /// Of longer names YAML makes something else.
  private static final int LONGEST = 1000;

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private Optional<List<Object>> items = Optional.empty();
  private int indent;

  private PlainProperties() {}

  /// The properties by name, a text or a list of texts, which is empty for nothing; or empty when
  /// they are not plain.
  ///
  /// @param closing the line that ends them
  static Optional<Map<String, Object>> read(SourceLines lines, int closing) {
    PlainProperties plain = new PlainProperties();
    for (int line = 1; line < closing; line++) {
      if (!plain.readLine(lines.text(line))) {
        return Optional.empty();
      }
    }
    return plain.properties.isEmpty() ? Optional.empty() : Optional.of(plain.properties);
  }

  private boolean readLine(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    return line.startsWith(ITEM, start)
        ? item(start, line.substring(start + ITEM.length()))
        : start == 0 && property(line);
  }

  private boolean item(int start, String item) {
    if (items.isEmpty() || !isWord(item)) {
      return false;
    }
    boolean first = items.get().isEmpty();
    if (!first && start != indent) {
      return false;
    }
    indent = start;
    return items.get().add(item);
  }

  private boolean property(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || !isWord(line.substring(0, colon))) {
      return false;
    }
    String name = line.substring(0, colon);
    if (colon == line.length() - 1) {
      List<Object> none = new ArrayList<>();
      items = Optional.of(none);
      return properties.putIfAbsent(name, none) == null;
    }
    items = Optional.empty();
    String value = line.substring(colon + 1);
    return value.startsWith(" ")
        && isValue(name, value.substring(1))
        && properties.putIfAbsent(name, value.substring(1)) == null;
  }

  /// Whether YAML makes a number or a text of digits matters for tags only.
  private static boolean isValue(String name, String text) {
    boolean digit = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    return isWord(digit && !FrontMatter.namesTags(name) ? "d" + text : text);
  }

  private static boolean isWord(String text) {
    if (text.isEmpty() || !isLetter(text.charAt(0)) || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && "/-_ ".indexOf(c) < 0) {
        return false;
      }
    }
    return !VALUES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
