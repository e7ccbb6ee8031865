package dev.highwater.note;

/// Shows Obsidian's links as the text a reader sees: {@code [[path|Alias]]} and, as written inside
/// tables, {@code [[path\|Alias]]} become {@code Alias}; {@code [[Note#Heading]]} becomes {@code
/// Note > Heading}. Embeds ({@code ![[picture.png]]}) and links inside code stay as they are.
final class Wikilinks {
  private Wikilinks() {}

  static String shown(String line) {
    if (!line.contains("[[")) {
      return line;
    }
    OpaqueText opaque = OpaqueText.codeOf(line);
    StringBuilder shown = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf("[[", at);
      int close = open < 0 ? -1 : line.indexOf("]]", open);
      if (close < 0) {
        break;
      }
      // In "[[[a]]" and "[[x [[a]]" the innermost pair is the link.
      open = line.lastIndexOf("[[", close - 1);
      boolean embed = open > 0 && line.charAt(open - 1) == '!';
      if (embed || opaque.covers(open) || close == open + 2) {
        shown.append(line, at, close + 2);
      } else {
        shown.append(line, at, open).append(text(line.substring(open + 2, close)));
      }
      at = close + 2;
    }
    return shown.append(line, Math.min(at, line.length()), line.length()).toString();
  }

  private static String text(String inside) {
    int pipe = inside.indexOf('|');
    if (pipe >= 0) {
      String alias = inside.substring(pipe + 1).strip();
      if (!alias.isEmpty()) {
        return alias;
      }
      inside = inside.substring(0, pipe);
    }
    String target = inside.endsWith("\\") ? inside.substring(0, inside.length() - 1) : inside;
    String withoutLead = target.startsWith("#") ? target.substring(1) : target;
    return withoutLead.strip().replace("#", " > ");
  }
}
