package dev.highwater.note;

/// Strings as JavaScript cuts them, for the readings that must agree with the plugin: whitespace
/// there includes the no-break space and the byte order mark.
final class PluginText {
  private PluginText() {}

  static boolean isWhite(char c) {
    boolean separator = c >= '\u001C' && c <= '\u001F';
    return c == '\uFEFF' || (!separator && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isWhite(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && isWhite(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  static String trim(String text) {
    return trimEnd(trimStart(text));
  }

  /// Replaces the first {@code target}, reading {@code $$}, {@code $&}, {@code $`} and {@code $'}
  /// in the replacement.
  static String replaceFirst(String text, String target, String replacement) {
    int at = text.indexOf(target);
    if (at < 0) {
      return text;
    }
    String before = text.substring(0, at);
    String behind = text.substring(at + target.length());
    return before + expanded(replacement, before, target, behind) + behind;
  }

  private static String expanded(String replacement, String before, String target, String behind) {
    if (replacement.indexOf('$') < 0) {
      return replacement;
    }
    StringBuilder expanded = new StringBuilder();
    int at = 0;
    while (at < replacement.length()) {
      char c = replacement.charAt(at);
      char next = c == '$' && at + 1 < replacement.length() ? replacement.charAt(at + 1) : ' ';
      String meant =
          switch (next) {
            case '$' -> "$";
            case '&' -> target;
            case '`' -> before;
            case '\'' -> behind;
            default -> "";
          };
      boolean special = "$&`'".indexOf(next) >= 0;
      expanded.append(special ? meant : String.valueOf(c));
      at += special ? 2 : 1;
    }
    return expanded.toString();
  }
}
