package dev.highwater.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A side of a card as lower-case words, numbers and signs; Markdown marks are gone.
///
/// Hyphens part words ({@code trade-off} is two) and letters part from digits ({@code RF3} is two),
/// so that the ways of writing a thing differ less. Dotted names stay whole.
final class Tokens {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

  /// {@code [[target|alias]]}, with a backslash before the pipe in tables: the alias is what is
  /// read.
  private static final Pattern WIKILINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]*\\|(?=[^\\[\\]]))?([^\\[\\]]*)]]");

  private static final Pattern CLOZE_GAP = Pattern.compile("\\[(\\.{3}|…)\\]|_{3,}");
  private static final Pattern TOKEN =
      Pattern.compile("(?<![a-z0-9])-\\d+|\\d+(?:\\.\\d+)*|[a-z]+(?:[.'][a-z]+)*|[=:,.;?()/+]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern QUOTE = Pattern.compile("[’‘]");
  private static final Pattern DASH = Pattern.compile("[–—−]");
  private static final Pattern PAUSE = Pattern.compile("\\s-+\\s");
  private static final Pattern MARK = Pattern.compile("[`*_]");
  private static final Pattern EQUALS = Pattern.compile("={2,}");

  private static final List<String> NUMBER_WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Tokens() {}

  /// The text in small letters, links as what is read of them and gaps as words; what letters stand
  /// together in it stay together in the tokens.
  static String plain(String text) {
    String plain = text;
    if (plain.indexOf('[') >= 0) {
      plain = WIKILINK.matcher(plain).replaceAll("$1");
      plain = LINK.matcher(plain).replaceAll("$1");
    }
    if (plain.indexOf('[') >= 0 || plain.contains("___")) {
      plain = CLOZE_GAP.matcher(plain).replaceAll(" which ");
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  static List<String> of(String text) {
    String plain = QUOTE.matcher(plain(text)).replaceAll("'");
    plain = DASH.matcher(plain).replaceAll("-");
    plain = PAUSE.matcher(plain).replaceAll(" ; ");
    plain = MARK.matcher(plain).replaceAll(" ");
    plain = EQUALS.matcher(plain).replaceAll(" = ");
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return List.copyOf(tokens);
  }

  /// The number a token writes, in digits or as a word up to nine.
  static Optional<Integer> number(String token) {
    if (NUMBER.matcher(token).matches()) {
      return Optional.of(Integer.parseInt(token));
    }
    int word = NUMBER_WORDS.indexOf(token);
    return word < 0 ? Optional.empty() : Optional.of(word);
  }

  /// The token there, or an empty one beyond the ends.
  static String at(List<String> tokens, int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index);
  }

  /// True if these words stand somewhere in this order.
  static boolean stand(List<String> tokens, List<String> words) {
    return Collections.indexOfSubList(tokens, words) >= 0;
  }

  /// True if these words stand there in this order.
  static boolean standAt(List<String> tokens, int index, List<String> words) {
    return index + words.size() <= tokens.size()
        && tokens.subList(index, index + words.size()).equals(words);
  }
}
