package dev.highwater.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The lines since the last blank one, while it is not yet known whether they make a card.
final class OpenBlock {
  /// @param plain false for lines of a fenced block, which are taken as they are
  private record TextLine(int line, String text, boolean plain, ClozeLine clozes) {}

  /// The separator that makes a card of several lines.
  record Multi(int separatorLine, boolean reversed) {}

  private final List<TextLine> text = new ArrayList<>();
  private final List<ScheduleCommentNode> leading = new ArrayList<>();
  private final List<ScheduleCommentNode> comments = new ArrayList<>();
  private int looked;
  private boolean makesCard;

  void add(int line, String content, boolean plain, ClozeLine clozes) {
    text.add(new TextLine(line, content, plain, clozes));
  }

  /// True when the lines so far make a card, of several lines or of clozes.
  boolean makesCard(CardSyntax syntax) {
    // Asked again at every blank line where a mark ends a card, so each line is looked at once.
    while (!makesCard && looked < text.size()) {
      TextLine line = text.get(looked);
      makesCard = line.clozes().hasAny() || (looked > 0 && divides(line, syntax));
      looked++;
    }
    return makesCard;
  }

  /// The clozes of all lines, placed in {@link #wholeText}; empty when there are none.
  Optional<Clozes> clozes() {
    if (!hasClozes()) {
      return Optional.empty();
    }
    for (ClozeKind kind : ClozeKind.values()) {
      List<List<ClozeDeletion>> byPattern = new ArrayList<>();
      int start = 0;
      for (TextLine line : text) {
        line.clozes().addTo(byPattern, kind, start);
        start += line.text().length() + 1;
      }
      List<ClozeDeletion> deletions = byPattern.stream().flatMap(List::stream).toList();
      if (!deletions.isEmpty()) {
        return Optional.of(new Clozes(kind, deletions));
      }
    }
    return Optional.empty();
  }

  private boolean hasClozes() {
    for (TextLine line : text) {
      if (line.clozes().hasAny()) {
        return true;
      }
    }
    return false;
  }

  /// What looked like a cloze and was not taken for one: reasons by line.
  Map<Integer, String> refusedClozes() {
    Map<Integer, String> refused = new TreeMap<>();
    text.forEach(it -> it.clozes().refusal().ifPresent(why -> refused.put(it.line(), why)));
    return refused;
  }

  String wholeText() {
    return joined(_ -> true);
  }

  void addComments(List<ScheduleCommentNode> found) {
    (text.isEmpty() ? leading : comments).addAll(found);
  }

  void clear() {
    text.clear();
    leading.clear();
    comments.clear();
    looked = 0;
    makesCard = false;
  }

  private static boolean divides(TextLine line, CardSyntax syntax) {
    String mark = line.text().strip();
    return line.plain()
        && !mark.isEmpty()
        && (mark.equals(syntax.multi()) || mark.equals(syntax.multiReversed()));
  }

  boolean hasText() {
    return !text.isEmpty();
  }

  boolean hasTextBefore(int line) {
    return hasText() && text.getFirst().line() < line;
  }

  int firstLine() {
    return text.getFirst().line();
  }

  /// Comments above the first line of text, when those in the text are asked for separately.
  List<ScheduleCommentNode> takeLeadingComments() {
    List<ScheduleCommentNode> taken = List.copyOf(leading);
    leading.clear();
    return taken;
  }

  /// All comments not taken yet.
  List<ScheduleCommentNode> takeComments() {
    List<ScheduleCommentNode> taken = new ArrayList<>(leading);
    taken.addAll(comments);
    leading.clear();
    comments.clear();
    return taken;
  }

  /// The separator in force: the kind of the last one counts, and the first of that kind divides.
  Optional<Multi> kind(CardSyntax syntax) {
    Optional<String> last = Optional.empty();
    for (int at = 1; at < text.size(); at++) {
      if (divides(text.get(at), syntax)) {
        last = Optional.of(text.get(at).text().strip());
      }
    }
    return last.map(mark -> {
      Predicate<TextLine> divides = it -> it.plain() && it.text().strip().equals(mark);
      int line = text.stream().skip(1).filter(divides).findFirst().orElseThrow().line();
      return new Multi(line, mark.equals(syntax.multiReversed()));
    });
  }

  String textBefore(int line) {
    return joined(it -> it.line() < line);
  }

  String textAfter(int line) {
    return joined(it -> it.line() > line);
  }

  private String joined(Predicate<TextLine> chosen) {
    StringBuilder joined = new StringBuilder();
    boolean first = true;
    for (TextLine line : text) {
      if (chosen.test(line)) {
        if (!first) {
          joined.append('\n');
        }
        joined.append(line.text());
        first = false;
      }
    }
    return joined.toString();
  }
}
