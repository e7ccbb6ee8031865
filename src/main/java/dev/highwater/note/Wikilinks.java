package dev.highwater.note;

import dev.highwater.note.prose.Wikilink;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows Obsidian's links as the text a reader sees: {@code [[path|Alias]]} and, as written inside
/// tables, {@code [[path\|Alias]]} become {@code Alias}; {@code [[Note#Heading]]} becomes {@code
/// Note > Heading}. Embeds ({@code ![[picture.png]]}) and links inside code stay as they are.
public final class Wikilinks {
  private static final Pattern FENCE = Pattern.compile("\\s*(?:>\\s*)*(`{3,}|~{3,})");

  private Wikilinks() {}

  /// Markdown of any number of lines with its links as text; lines of fenced code stay.
  public static String shown(String markdown) {
    if (!markdown.contains("[[")) {
      return markdown;
    }
    StringBuilder shown = new StringBuilder(markdown.length());
    String fence = "";
    for (String line : markdown.splitWithDelimiters("\n", 0)) {
      Matcher mark = FENCE.matcher(line);
      boolean fenced = !fence.isEmpty();
      if (mark.lookingAt() && !fenced) {
        fence = mark.group(1);
        fenced = true;
      } else if (mark.lookingAt() && mark.group(1).startsWith(fence)) {
        fence = "";
      }
      shown.append(fenced ? line : shownLine(line));
    }
    return shown.toString();
  }

  private static String shownLine(String line) {
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
        shown.append(line, at, open).append(Wikilink.of(line.substring(open + 2, close)).shown());
      }
      at = close + 2;
    }
    return shown.append(line, Math.min(at, line.length()), line.length()).toString();
  }
}
