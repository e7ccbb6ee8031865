package dev.highwater.study.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a query apart: brackets, words, phrases in quotation marks, pairs of a name and a value.
final class QueryTokens {
  private static final Pattern PAIR = Pattern.compile("(\\p{L}+)(:|<=|>=|<|>|=)");

  private final String text;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryTokens(String text) {
    this.text = text;
  }

  /// The text cannot be taken apart, or not understood.
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;

    RefusedException(int column, String sentence) {
      super(sentence);
      this.column = column;
    }

    ReadQuery.Refused refused() {
      return new ReadQuery.Refused(column, String.valueOf(getMessage()));
    }
  }

  static List<QueryToken> of(String text) {
    return new QueryTokens(text).all();
  }

  private List<QueryToken> all() {
    while (at < text.length()) {
      char here = text.charAt(at);
      if (Character.isWhitespace(here)) {
        at++;
      } else if (here == '(') {
        tokens.add(new QueryToken.Open(at++));
      } else if (here == ')') {
        tokens.add(new QueryToken.Close(at++));
      } else if (here == '-' && at + 1 < text.length() && !endsWord(text.charAt(at + 1), false)) {
        tokens.add(new QueryToken.Minus(at++));
      } else {
        word();
      }
    }
    tokens.add(new QueryToken.End(at));
    return tokens;
  }

  private void word() {
    int column = at;
    Matcher pair = PAIR.matcher(text).region(at, text.length());
    if (pair.lookingAt()) {
      String name = pair.group(1).toLowerCase(Locale.ROOT);
      String sign = pair.group(2);
      if (sign.equals(":") || Measure.named(name).isPresent() || QueryReader.isName(name)) {
        at = pair.end();
        String inner = sign.equals(":") ? comparison() : "";
        int valueColumn = at;
        tokens.add(
            new QueryToken.Pair(
                column, name, inner.isEmpty() ? sign : inner, value(), valueColumn));
        return;
      }
    }
    boolean quoted = text.charAt(at) == '"';
    String word = value();
    tokens.add(
        !quoted && word.equalsIgnoreCase("or")
            ? new QueryToken.Or(column)
            : new QueryToken.Text(column, word));
  }

  /// A comparison right behind the colon, as in {@code due:<=7}.
  private String comparison() {
    for (String sign : List.of("<=", ">=", "<", ">", "=")) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return sign;
      }
    }
    return "";
  }

  private String value() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at), true)) {
      at++;
    }
    return text.substring(start, at);
  }

  /// Blanks and brackets end a word, and a word begins with no quotation mark in the middle.
  private static boolean endsWord(char here, boolean bracketsToo) {
    return Character.isWhitespace(here)
        || here == ')'
        || (bracketsToo && (here == '(' || here == '"'));
  }

  private String quoted() {
    int column = at++;
    StringBuilder phrase = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1))) {
        at++;
      }
      phrase.append(text.charAt(at++));
    }
    if (at == text.length()) {
      throw new RefusedException(
          column,
          "This quotation mark is not closed; expected another one at the end of the text.");
    }
    at++;
    return phrase.toString().replaceAll("\\s+", " ");
  }

  private static boolean isEscaped(char character) {
    return character == '"' || character == '\\';
  }
}
