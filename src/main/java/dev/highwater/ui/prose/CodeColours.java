package dev.highwater.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts code into comments, strings, numbers, keywords and the rest, by the rules of its language.
///
/// No parser: one pass from left to right, which is right for nearly all code and never slow.
final class CodeColours {
  /// What a piece of code is.
  enum Kind {
    PLAIN,
    COMMENT,
    STRING,
    NUMBER,
    KEYWORD,
    NAME;

    String styleName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A stretch of code; all of them joined are the code again.
  record Piece(String text, Kind kind) {}

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$@][\\p{L}\\p{N}_$]*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:0[xXbB][0-9a-fA-F_]+|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][+-]?\\d+)?)[lLfFdDuU]*");

  private final CodeLanguage language;

  private CodeColours(CodeLanguage language) {
    this.language = language;
  }

  /// The rules of that language; none for one that is not known, whose code stays plain.
  static CodeColours of(String language) {
    return new CodeColours(CodeLanguage.of(language));
  }

  List<Piece> pieces(String code) {
    List<Piece> pieces = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < code.length()) {
      Piece piece = pieceAt(code, at);
      if (piece.kind() != Kind.PLAIN) {
        add(pieces, code.substring(plain, at), Kind.PLAIN);
        pieces.add(piece);
        plain = at + piece.text().length();
      }
      at += piece.text().length();
    }
    add(pieces, code.substring(plain), Kind.PLAIN);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, Kind kind) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, kind));
    }
  }

  private Piece pieceAt(String code, int at) {
    for (CodeLanguage.Span span : language.spans()) {
      if (span.opensAt(code, at)) {
        int end = Math.min(code.length(), span.end(code, at));
        boolean key = span.kind() == Kind.STRING && language.isKey(code, end);
        return new Piece(code.substring(at, end), key ? Kind.NAME : span.kind());
      }
    }
    Matcher word = WORD.matcher(code).region(at, code.length());
    if (word.lookingAt()) {
      return new Piece(word.group(), language.kindOf(word.group(), code, word.end()));
    }
    Matcher number = NUMBER.matcher(code).region(at, code.length());
    if (language.isKnown() && number.lookingAt()) {
      return new Piece(number.group(), Kind.NUMBER);
    }
    return new Piece(code.substring(at, at + 1), Kind.PLAIN);
  }
}
