package dev.highwater.note;

import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plans the edit of one note that declares a scenario, and tries it before it is given out.
final class ScenarioPlan {
  private static final ScenarioEdit NOT_READ =
      new ScenarioEdit.Impossible("The note has no such card at this place any more.");
  private static final ScenarioEdit CHANGES_MORE =
      new ScenarioEdit.Impossible(
          "A scenario here would change what else is read from the note, so it is left as it is.");
  private static final ScenarioEdit FENCE_INSIDE =
      new ScenarioEdit.Impossible("The scenario holds a line that would close its own block.");
  private static final Pattern FENCE = Pattern.compile("^(.*?)(`{3,}|~{3,})");

  private final NoteReader reader;
  private final String note;
  private final ByteBuffer bytes;
  private final boolean always;

  ScenarioPlan(NoteReader reader, String note, ByteBuffer bytes, boolean always) {
    this.reader = reader;
    this.note = note;
    this.bytes = bytes.slice();
    this.always = always;
  }

  ScenarioEdit declare(LineRange block, String scenario) {
    try {
      if (!(NoteEncoding.decode(note, bytes) instanceof NoteText.Decoded.Text(NoteText text))) {
        return NOT_READ;
      }
      return reader
          .open(note, text.text(), always, block)
          .map(open -> declare(text, open, scenario.stripTrailing()))
          .orElse(NOT_READ);
    } catch (StackOverflowError _) {
      // As in reading: the note is nested too deeply.
      return NOT_READ;
    }
  }

  private ScenarioEdit declare(NoteText text, OpenNote open, String scenario) {
    boolean saysSo =
        open.cards().stream()
            .allMatch(card -> said(card.flashcard()).equals(Optional.of(scenario)));
    if (saysSo) {
      return new ScenarioEdit.Unneeded();
    }
    if (scenario.lines().anyMatch(line -> line.stripLeading().matches("[`~]{3,}.*"))) {
      return FENCE_INSIDE;
    }
    Optional<LineStructure.ScenarioFence> fence =
        reader.fenceOf(note, text.text(), open.block().lines());
    Splice splice =
        fence
            .map(there -> replacing(open.lines(), there, scenario))
            .orElseGet(() -> adding(open, scenario));
    NoteEdit edit = edit(text, open.lines(), splice);
    return edit.fits(bytes) && holds(open, edit, splice, scenario)
        ? new ScenarioEdit.Planned(edit, edit.line())
        : CHANGES_MORE;
  }

  /// The lines between the fences, each behind what stands before the fence (the indentation of a
  /// list, the mark of a quotation).
  private static Splice replacing(
      SourceLines lines, LineStructure.ScenarioFence fence, String scenario) {
    Matcher opening = FENCE.matcher(lines.text(fence.first()));
    String prefix = opening.find() ? opening.group(1) : "";
    String end = lineEnd(lines);
    int first = fence.first() + 1;
    String body = body(scenario, prefix, end);
    return new Splice(lines.start(first), lines.start(fence.last()), body + end);
  }

  /// A block below the card and its schedule, with a blank line before it.
  private static Splice adding(OpenNote open, String scenario) {
    SourceLines lines = open.lines();
    int last =
        open.block()
            .comment()
            .map(span -> lines.lineAt(Math.max(span.start(), span.end() - 1)))
            .map(line -> Math.max(line, open.block().lines().last()))
            .orElse(open.block().lines().last());
    String end = lineEnd(lines);
    int at = lines.end(last);
    return new Splice(at, at, end + end + "```acks" + end + body(scenario, "", end) + end + "```");
  }

  private static String body(String scenario, String prefix, String end) {
    List<String> indented = scenario.lines().map(line -> (prefix + line).stripTrailing()).toList();
    return String.join(end, indented);
  }

  private static String lineEnd(SourceLines lines) {
    String text = lines.text();
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  private static NoteEdit edit(NoteText text, SourceLines lines, Splice splice) {
    String before = text.text().substring(splice.start(), splice.end());
    int line = lines.lineAt(splice.start()) + (before.isEmpty() ? 3 : 0);
    return new NoteEdit(
        text.byteOffset(splice.start()), before, splice.replacement(), text.charset(), line);
  }

  private boolean holds(OpenNote open, NoteEdit edit, Splice splice, String scenario) {
    String wanted = splice.applyTo(open.text());
    boolean written =
        NoteEncoding.decode(note, edit.applyTo(bytes))
                instanceof NoteText.Decoded.Text(NoteText after)
            && after.text().equals(wanted);
    return written
        && reader.readText(note, wanted, always) instanceof ReadNote after
        && saysTheSame(open, after, splice, scenario);
  }

  private static boolean saysTheSame(
      OpenNote open, ReadNote after, Splice splice, String scenario) {
    List<ReadCard> before = open.read().cards();
    if (before.size() != after.cards().size()) {
      return false;
    }
    int added = splice.addedLines(open.text());
    int changedLine = open.lines().lineAt(splice.start());
    for (int at = 0; at < before.size(); at++) {
      ReadCard old = before.get(at);
      ReadCard now = after.cards().get(at);
      boolean own = old.flashcard().lines().equals(open.block().lines());
      Optional<String> wanted = own ? Optional.of(scenario) : said(old.flashcard());
      int moved = old.flashcard().lines().first() > changedLine ? added : 0;
      if (!with(old.flashcard(), wanted, moved)
              .equals(with(now.flashcard(), said(now.flashcard()), 0))
          || !old.schedule().equals(now.schedule())
          || !old.comment()
              .map(ScheduleComment::text)
              .equals(now.comment().map(ScheduleComment::text))) {
        return false;
      }
    }
    return open.read().problems().size() >= after.problems().size();
  }

  /// The scenario as it is compared: whatever ends its lines in the note.
  private static Optional<String> said(Flashcard card) {
    return card.scenario().map(text -> text.lines().collect(Collectors.joining("\n")));
  }

  private static Flashcard with(Flashcard card, Optional<String> scenario, int moved) {
    LineRange lines = card.lines();
    return card.at(new LineRange(lines.first() + moved, lines.last() + moved)).declaring(scenario);
  }
}
