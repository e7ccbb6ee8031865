package dev.highwater.note;

import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Compares what a note held before an edit with what it holds after: nothing may differ but the
/// schedules that were to be changed.
final class EditCheck {
  private static final Pattern CALLOUT =
      Pattern.compile("\\n> \\[!sr\\|card-metadata]\\s*(?:\\n>\\s*)?$");

  private final OpenNote before;
  private final Optional<String> comment;
  private final Map<Integer, Optional<Schedule>> schedules;
  private final int splicedLine;
  private final int addedLines;

  /// @param comment what the block's comment must be, empty when it must have none
  /// @param schedules what cards of the block must then say, by ordinal; the comment alone decides
  ///   for the others
  EditCheck(
      OpenNote before,
      Splice splice,
      Optional<String> comment,
      Map<Integer, Optional<Schedule>> schedules) {
    this.before = before;
    this.comment = comment;
    this.schedules = schedules;
    this.splicedLine = before.lines().lineAt(splice.start());
    this.addedLines = splice.addedLines(before.text());
  }

  boolean accepts(NoteReading reading) {
    if (!(reading instanceof ReadNote after)
        || after.cards().size() != before.read().cards().size()
        || !strays(before.read(), true).equals(strays(after, false))) {
      return false;
    }
    for (int at = 0; at < after.cards().size(); at++) {
      ReadCard old = before.read().cards().get(at);
      boolean own = old.flashcard().lines().equals(before.block().lines());
      ReadCard now = after.cards().get(at);
      if (!(own ? acceptsOwn(old, now) : acceptsOther(old, now))) {
        return false;
      }
    }
    return true;
  }

  /// Schedules that belong to no card are known only by their problems.
  private List<NoteProblem> strays(ReadNote note, boolean moved) {
    return note.problems().stream()
        .filter(it -> it.code().equals("orphan-schedule") || it.code().equals("cloze-not-read"))
        .map(it ->
            new NoteProblem(
                it.note(), moved ? lineAfter(it.line()) : it.line(), it.code(), it.message()))
        .toList();
  }

  private int lineAfter(int line) {
    return line > splicedLine ? line + addedLines : line;
  }

  private boolean acceptsOther(ReadCard old, ReadCard now) {
    LineRange lines = old.flashcard().lines();
    return sameCard(
            old.flashcard(),
            now.flashcard(),
            new LineRange(lineAfter(lines.first()), lineAfter(lines.last())))
        && old.comment().map(this::moved).equals(now.comment())
        && old.orphans().stream().map(this::moved).toList().equals(now.orphans())
        && old.unreadable().equals(now.unreadable());
  }

  private ScheduleComment moved(ScheduleComment old) {
    return new ScheduleComment(lineAfter(old.line()), old.text(), old.schedules());
  }

  private boolean acceptsOwn(ReadCard old, ReadCard now) {
    LineRange lines = now.flashcard().lines();
    int ordinal = old.flashcard().ordinal();
    return lines.first() == old.flashcard().lines().first()
        && sameCard(old.flashcard(), now.flashcard(), lines)
        && now.comment().map(ScheduleComment::text).equals(comment)
        && schedules.getOrDefault(ordinal, now.schedule()).equals(now.schedule())
        && old.orphans().stream().map(this::moved).toList().equals(now.orphans());
  }

  /// The reading that copies the plugin keeps the line break in front of a comment in a card's
  /// text.
  private static boolean sameCard(Flashcard old, Flashcard now, LineRange lines) {
    return stripped(old, lines).equals(stripped(now, now.lines()));
  }

  private static Flashcard stripped(Flashcard card, LineRange lines) {
    return new Flashcard(
        card.kind(),
        card.ordinal(),
        stripped(card.front()),
        stripped(card.back()),
        card.context(),
        card.decks(),
        lines,
        card.scenario());
  }

  private static String stripped(String side) {
    return CALLOUT.matcher(side).replaceFirst("").strip();
  }
}
