package dev.highwater.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The properties between two lines {@code ---} at the top of a note, as YAML or as JSON (which is
/// YAML).
///
/// It must begin on the first line and both lines must be exactly {@code ---}; otherwise it is
/// ordinary text, as in Obsidian.
///
/// @param lines how many lines of the note it takes, marks included; 0 when there is none
/// @param tags without {@code #}
/// @param mistake where and why it cannot be read
record FrontMatter(int lines, List<String> tags, Optional<Mistake> mistake) {
  /// @param line 0-based line of the note
  record Mistake(int line, String message) {}

  private static final FrontMatter NONE = new FrontMatter(0, List.of(), Optional.empty());
  private static final Pattern SEPARATORS_OF_TAGS = Pattern.compile("[,\\s]+");

  /// Of a note that has none.
  static FrontMatter none() {
    return NONE;
  }

  static FrontMatter of(SourceLines lines, CardSyntax syntax) {
    if (!lines.text(0).equals("---")) {
      return NONE;
    }
    for (int line = 1; line < lines.count(); line++) {
      if (lines.text(line).equals("---")) {
        return read(lines, line, syntax);
      }
    }
    return NONE;
  }

  private static FrontMatter read(SourceLines lines, int closing, CardSyntax syntax) {
    return PlainProperties.read(lines, closing)
        .map(plain -> new FrontMatter(closing + 1, tagsOf(plain), Optional.empty()))
        .orElseGet(() -> readYaml(lines, closing, syntax));
  }

  /// The same by way of a parser of YAML, whatever the properties are.
  static FrontMatter readYaml(SourceLines lines, int closing, CardSyntax syntax) {
    StringBuilder inside = new StringBuilder();
    for (int line = 1; line < closing; line++) {
      inside.append(lines.text(line)).append('\n');
    }
    try {
      Object properties =
          new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build())
              .loadFromString(inside.toString());
      return new FrontMatter(closing + 1, tagsOf(properties), Optional.empty());
    } catch (YamlEngineException broken) {
      return new FrontMatter(
          closing + 1,
          guessedTags(inside.toString(), syntax),
          Optional.of(mistake(broken, closing)));
    }
  }

  private static Mistake mistake(YamlEngineException broken, int closing) {
    int line = 0;
    String reason = "it is neither YAML nor JSON";
    if (broken instanceof MarkedYamlEngineException marked) {
      line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      reason = marked.getProblem();
    }
    return new Mistake(
        Math.min(line, closing - 1),
        "The properties at the top of the note cannot be read: " + reason + ".");
  }

  private static List<String> tagsOf(Object properties) {
    List<String> tags = new ArrayList<>();
    if (properties instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (namesTags(String.valueOf(entry.getKey()))) {
          addTags(entry.getValue(), tags);
        }
      }
    }
    return List.copyOf(tags);
  }

  /// True for the name of a property that holds tags.
  static boolean namesTags(String property) {
    return property.equalsIgnoreCase("tags") || property.equalsIgnoreCase("tag");
  }

  private static void addTags(Object value, List<String> tags) {
    if (value instanceof List<?> list) {
      list.forEach(item -> addTag(String.valueOf(item), tags));
    } else if (value instanceof String text) {
      SEPARATORS_OF_TAGS.splitAsStream(text).forEach(tag -> addTag(tag, tags));
    }
  }

  private static void addTag(String tag, List<String> tags) {
    String name = tag.startsWith("#") ? tag.substring(1) : tag;
    if (!name.isBlank()) {
      tags.add(name.strip());
    }
  }

  /// A note must not lose its cards to a stray colon in its properties, so a flashcard tag is still
  /// found by its name.
  private static List<String> guessedTags(String inside, CardSyntax syntax) {
    List<String> tags = new ArrayList<>();
    for (String own : syntax.settings().flashcardTags()) {
      Matcher matcher =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}_/-])"
                      + Pattern.quote(own)
                      + "(?:/[\\p{L}\\p{N}_-]+)*(?![\\p{L}\\p{N}_-])")
              .matcher(inside);
      while (matcher.find()) {
        tags.add(matcher.group());
      }
    }
    return List.copyOf(tags);
  }
}
