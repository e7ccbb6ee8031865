package dev.highwater.ui.prose;

import dev.highwater.ui.prose.CodeColours.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The rules by which code of one language is coloured.
///
/// @param spans comments and strings, longer openings first
/// @param keywords reserved words
/// @param anyCase keywords count in any case, as in SQL
/// @param keys a word before a colon or an equals sign is a name, as in YAML and properties
record CodeLanguage(List<Span> spans, Set<String> keywords, boolean anyCase, boolean keys) {
  /// A stretch from an opening to a closing mark.
  ///
  /// @param close empty for the end of the line
  /// @param escapes a backslash takes the next character along
  /// @param lines may reach over several lines
  record Span(String open, String close, boolean escapes, boolean lines, Kind kind) {
    boolean opensAt(String code, int at) {
      if (!code.startsWith(open, at)) {
        return false;
      }
      // In a shell, "a#b" and "$#" are no comments.
      return !open.equals("#") || at == 0 || Character.isWhitespace(code.charAt(at - 1));
    }

    int end(String code, int at) {
      int from = at + open.length();
      while (from < code.length()) {
        char c = code.charAt(from);
        if (c == '\n' && !lines) {
          return from;
        }
        if (escapes && c == '\\') {
          from += 2;
        } else if (!close.isEmpty() && code.startsWith(close, from)) {
          return from + close.length();
        } else {
          from++;
        }
      }
      return code.length();
    }
  }

  private static final Span MARKUP = new Span("<!--", "-->", false, true, Kind.COMMENT);
  private static final CodeLanguage UNKNOWN = new CodeLanguage(List.of(), Set.of(), false, false);
  private static final Map<String, CodeLanguage> BY_NAME = new HashMap<>();

  static {
    Languages.define();
  }

  /// The language of that name; one without rules for a name that is not known.
  static CodeLanguage of(String name) {
    return BY_NAME.getOrDefault(name, UNKNOWN);
  }

  boolean isKnown() {
    return !spans.isEmpty();
  }

  Kind kindOf(String word, String code, int end) {
    int before = end - word.length() - 1;
    if (spans.contains(MARKUP) && before >= 0 && "</".indexOf(code.charAt(before)) >= 0) {
      return Kind.KEYWORD;
    }
    String looked = anyCase ? word.toLowerCase(Locale.ROOT) : word;
    if (keywords.contains(looked)) {
      return Kind.KEYWORD;
    }
    boolean key = isKey(code, end);
    boolean annotation = isKnown() && word.startsWith("@") && word.length() > 1;
    return key || annotation ? Kind.NAME : Kind.PLAIN;
  }

  /// True when what ends there names a value, where the language has such names.
  boolean isKey(String code, int end) {
    return keys && end < code.length() && ":=".indexOf(code.charAt(end)) >= 0;
  }

  /// The languages people write on cards.
  private static final class Languages {
    private static final Span SLASHES = new Span("//", "", false, false, Kind.COMMENT);
    private static final Span STARS = new Span("/*", "*/", false, true, Kind.COMMENT);
    private static final Span HASH = new Span("#", "", false, false, Kind.COMMENT);
    private static final Span DASHES = new Span("--", "", false, false, Kind.COMMENT);
    private static final Span BLOCK = new Span("\"\"\"", "\"\"\"", true, true, Kind.STRING);
    private static final Span THREE = new Span("'''", "'''", true, true, Kind.STRING);
    private static final Span DOUBLE = new Span("\"", "\"", true, false, Kind.STRING);
    private static final Span SINGLE = new Span("'", "'", true, false, Kind.STRING);
    private static final Span RAW = new Span("`", "`", false, true, Kind.STRING);
    private static final Span QUOTED = new Span("'", "'", false, true, Kind.STRING);
    private static final Span LONG = new Span("\"", "\"", true, true, Kind.STRING);

    private Languages() {}

    static void define() {
      List<Span> braces = List.of(SLASHES, STARS, BLOCK, DOUBLE, SINGLE);
      put("java", braces, Keywords.JAVA);
      put("kotlin kt kts", braces, Keywords.KOTLIN);
      put("scala sbt", braces, Keywords.SCALA);
      put("c h cpp c++ cc hpp cxx", List.of(SLASHES, STARS, DOUBLE, SINGLE), Keywords.C);
      put("csharp cs c#", List.of(SLASHES, STARS, DOUBLE, SINGLE), Keywords.C_SHARP);
      put("go golang", List.of(SLASHES, STARS, RAW, DOUBLE, SINGLE), Keywords.GO);
      // A single quote also begins a lifetime, which nothing closes.
      put("rust rs", List.of(SLASHES, STARS, LONG), Keywords.RUST);
      put(
          "js javascript jsx ts typescript tsx mjs",
          List.of(SLASHES, STARS, RAW, DOUBLE, SINGLE),
          Keywords.SCRIPT);
      put("python py", List.of(HASH, BLOCK, THREE, DOUBLE, SINGLE), Keywords.PYTHON);
      put("bash sh shell zsh console", List.of(HASH, LONG, QUOTED), Keywords.SHELL);
      put(
          "sql psql mysql sqlite",
          List.of(DASHES, STARS, QUOTED, DOUBLE),
          Keywords.SQL,
          true,
          false);
      put("json json5 jsonc", List.of(SLASHES, STARS, DOUBLE), "true false null", false, true);
      put("yaml yml toml", List.of(HASH, DOUBLE, SINGLE), "true false null yes no", false, true);
      put("properties ini conf", List.of(HASH, DOUBLE), "true false", false, true);
      put("xml html svg xhtml vue", List.of(MARKUP, DOUBLE), "", false, true);
      put("css scss", List.of(STARS, DOUBLE, SINGLE), "");
    }

    private static void put(String names, List<Span> spans, String keywords) {
      put(names, spans, keywords, false, false);
    }

    private static void put(
        String names, List<Span> spans, String keywords, boolean anyCase, boolean keys) {
      Set<String> words = Set.copyOf(List.of(keywords.split(" ", -1)));
      CodeLanguage language = new CodeLanguage(spans, words, anyCase, keys);
      for (String name : names.split(" ", -1)) {
        BY_NAME.put(name, language);
      }
    }
  }
}
