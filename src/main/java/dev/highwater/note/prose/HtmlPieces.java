package dev.highwater.note.prose;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of HTML cut into harmless tags and text.
///
/// Notes are untrusted. Tags that only shape text are known by name, without their attributes;
/// every other tag is text as it was typed, and comments are nothing.
final class HtmlPieces {
  /// A piece.
  sealed interface Piece {}

  /// Text to be shown.
  record Text(String text) implements Piece {}

  /// A tag that may shape text.
  ///
  /// @param name lower case
  /// @param closing true for {@code </name>}
  /// @param source as typed
  record Tag(String name, boolean closing, String source) implements Piece {}

  private static final Set<String> HARMLESS =
      Set.of(
          "b", "strong", "i", "em", "u", "ins", "s", "del", "sub", "sup", "br", "kbd", "mark",
          "span", "small", "div", "p", "center", "details", "summary");
  private static final Pattern PIECE =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\\s[^<>]*)?)/?>", Pattern.DOTALL);

  private HtmlPieces() {}

  static List<Piece> of(String html) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(html);
    int at = 0;
    while (matcher.find()) {
      addText(html.substring(at, matcher.start()), pieces);
      if (matcher.group(2) != null) {
        pieces.add(piece(matcher));
      }
      at = matcher.end();
    }
    addText(html.substring(at), pieces);
    return pieces;
  }

  /// The single tag that this is.
  static Optional<Tag> tag(String source) {
    Matcher matcher = PIECE.matcher(source);
    return matcher.matches() && matcher.group(2) != null && piece(matcher) instanceof Tag tag
        ? Optional.of(tag)
        : Optional.empty();
  }

  private static Piece piece(Matcher matcher) {
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    return HARMLESS.contains(name)
        ? new Tag(name, !matcher.group(1).isEmpty(), matcher.group())
        : new Text(matcher.group());
  }

  private static void addText(String html, List<Piece> pieces) {
    if (!html.isEmpty()) {
      pieces.add(new Text(Escaping.unescapeString(html.replace("\\", "\\\\"))));
    }
  }
}
