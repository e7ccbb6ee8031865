package dev.highwater.note;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a line of Dataview, {@code rating:: 5}, from a card, {@code Question:: Answer}.
///
/// They have the same shape, so it is a guess: one word in small letters, and behind it a number, a
/// date, a link, a tag or nothing, or else a word that notes use for properties; such a word may
/// have a capital or stand in bold when one of the former is behind it. A line with a schedule is a
/// card whatever it looks like.
final class DataviewField {
  static final String SEPARATOR = "::";

  private static final String KEY = "(?<key>[a-z][a-z0-9_-]+)";
  private static final String NAME =
      "(?<name>[A-Z][a-z]+|\\*\\*[A-Za-z][a-z]+\\*\\*|__[A-Za-z][a-z]+__)";
  private static final Pattern FIELD =
      Pattern.compile("\\s*(?:[-*+] )?(?:" + KEY + "|" + NAME + ")::(?:\\s+(?<value>.*)|\\s*)");
  private static final Pattern PLAIN_VALUE =
      Pattern.compile(
          "(?:[-+]?\\d[\\d.,:%TZ/+-]*|true|false|https?://\\S+"
              + "|\\[\\[[^\\]]*]](?:,?\\s*\\[\\[[^\\]]*]])*|#\\S+(?:,?\\s+#\\S+)*)?\\s*");
  private static final Set<String> PROPERTIES =
      Set.of(
          "alias",
          "aliases",
          "author",
          "authors",
          "created",
          "cssclass",
          "cssclasses",
          "date",
          "due",
          "modified",
          "parent",
          "publish",
          "rating",
          "related",
          "source",
          "status",
          "tags",
          "type",
          "up",
          "updated",
          "url");

  private DataviewField() {}

  static boolean is(String line) {
    // A value that is longer than any property's is an answer.
    if (line.length() > 300) {
      return false;
    }
    var field = FIELD.matcher(line);
    if (!field.matches()) {
      return false;
    }
    @Nullable String value = field.group("value");
    boolean plain = value == null || PLAIN_VALUE.matcher(value).matches();
    @Nullable String key = field.group("key");
    return key == null
        ? plain && PROPERTIES.contains(letters(field.group("name")))
        : plain || PROPERTIES.contains(key);
  }

  private static String letters(String name) {
    return name.replaceAll("[*_]", "").toLowerCase(Locale.ROOT);
  }
}
