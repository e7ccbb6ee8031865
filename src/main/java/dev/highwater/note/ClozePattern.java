package dev.highwater.note;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cloze pattern of the settings, such as {@code ==[123;;]answer[;;hint]==}: what stands outside
/// the brackets is literal, the bracket with a number is there or not, the bracket with {@code
/// hint} may be missing. {@code \[} and {@code \]} are literal brackets inside one.
///
/// Source: clozecraft 0.4.0, which reads it for obsidian-spaced-repetition.
final class ClozePattern {
  private static final String ONE_LINE = "[^\\n\\r\\u2028\\u2029]+?";
  private static final String INSIDE = "(?:\\\\\\]|[^\\]])*?";
  private static final Pattern NUMBER =
      Pattern.compile("\\[(" + INSIDE + ")[0-9]+(" + INSIDE + ")\\]");
  private static final Pattern HINT = Pattern.compile("\\[(" + INSIDE + ")hint(" + INSIDE + ")\\]");
  private static final String ANSWER = "answer";

  /// A longer text of the settings is no pattern that anybody meant, and could be too deep to
  /// match.
  private static final int LONGEST = 500;

  private final String opening;
  private final String closing;
  private final String numberMark;
  private final Map<ClozeKind, Pattern> byKind;

  private ClozePattern(
      String opening, String closing, String numberMark, Map<ClozeKind, Pattern> byKind) {
    this.opening = opening;
    this.closing = closing;
    this.numberMark = numberMark;
    this.byKind = byKind;
  }

  /// A bracket of the pattern with what stands before and behind its word.
  private record Bracket(int start, int end, String before, String behind) {
    static Optional<Bracket> find(Pattern kind, String text) {
      Matcher found = kind.matcher(new LimitedText(text));
      return found.find()
          ? Optional.of(
              new Bracket(
                  found.start(), found.end(), literal(found.group(1)), literal(found.group(2))))
          : Optional.empty();
    }

    private static String literal(String text) {
      return text.replace("\\[", "[").replace("\\]", "]");
    }

    String regex(String word) {
      return Pattern.quote(before) + word + Pattern.quote(behind);
    }
  }

  /// Empty when the pattern has no number, no answer or no hint, is longer than 500 characters, or
  /// takes too long to be understood.
  static Optional<ClozePattern> parse(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Optional<Bracket> number = Bracket.find(NUMBER, pattern);
      Optional<Bracket> hint = Bracket.find(HINT, pattern);
      return number.flatMap(first -> hint.flatMap(second -> compile(pattern, first, second)));
    } catch (LimitedText.ExhaustedException _) {
      return Optional.empty();
    }
  }

  private static Optional<ClozePattern> compile(String pattern, Bracket number, Bracket hint) {
    boolean numberFirst = number.start() < hint.start();
    Bracket first = numberFirst ? number : hint;
    Bracket second = numberFirst ? hint : number;
    if (first.end() > second.start()) {
      return Optional.empty();
    }
    String before = pattern.substring(0, first.start());
    String between = pattern.substring(first.end(), second.start());
    String behind = pattern.substring(second.end());
    if (!String.join("\n", before, between, behind).contains(ANSWER)) {
      return Optional.empty();
    }
    Map<ClozeKind, Pattern> byKind = new EnumMap<>(ClozeKind.class);
    for (ClozeKind kind : ClozeKind.values()) {
      String place = kind == ClozeKind.SIMPLE ? "" : number.regex(kind.place());
      String hinted = "(?:" + hint.regex("(?<hint>" + ONE_LINE + ")") + ")?";
      AnswerOnce once = new AnswerOnce();
      String regex =
          once.literal(before)
              + (numberFirst ? place : hinted)
              + once.literal(between)
              + (numberFirst ? hinted : place)
              + once.literal(behind);
      byKind.put(kind, Pattern.compile(regex));
    }
    String whole = before + between + behind;
    int answer = whole.indexOf(ANSWER);
    String mark =
        number.before().length() > number.behind().length() ? number.before() : number.behind();
    return Optional.of(
        new ClozePattern(
            whole.substring(0, answer), whole.substring(answer + ANSWER.length()), mark, byKind));
  }

  /// The first {@code answer} of a pattern is the answer, a second one is text.
  private static final class AnswerOnce {
    private boolean used;

    String literal(String text) {
      int at = used ? -1 : text.indexOf(ANSWER);
      if (at < 0) {
        return text.isEmpty() ? "" : Pattern.quote(text);
      }
      used = true;
      return Pattern.quote(text.substring(0, at))
          + "(?<answer>"
          + ONE_LINE
          + ")"
          + Pattern.quote(text.substring(at + ANSWER.length()));
    }
  }

  /// What stands before the answer of a simple deletion.
  String opening() {
    return opening;
  }

  /// What stands behind it, hint not counted.
  String closing() {
    return closing;
  }

  /// A cheap test: false when there is no deletion in the text.
  boolean mayBeIn(String text) {
    return text.contains(opening) && text.contains(closing);
  }

  private boolean mayBeIn(String text, ClozeKind kind) {
    return mayBeIn(text) && (kind == ClozeKind.SIMPLE || text.contains(numberMark));
  }

  /// Hands over the deletions of one kind in order.
  ///
  /// A deletion that {@code use} refuses is stepped into, since its end may be the beginning of a
  /// real one.
  ///
  /// @throws LimitedText.ExhaustedException when the pattern tries for too long
  void find(ClozeKind kind, String text, Predicate<ClozeDeletion> use) {
    if (!mayBeIn(text, kind)) {
      return;
    }
    Pattern pattern = byKind.get(kind);
    if (pattern == null) {
      throw new IllegalStateException("no expression for " + kind);
    }
    Matcher matcher = pattern.matcher(new LimitedText(text));
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      boolean taken =
          use.test(
              new ClozeDeletion(
                  matcher.start(),
                  matcher.end(),
                  matcher.group("answer"),
                  Optional.ofNullable(matcher.group("hint")),
                  kind == ClozeKind.SIMPLE ? "" : matcher.group("place")));
      from = taken ? matcher.end() : matcher.start() + Math.max(1, opening.length());
    }
  }
}
