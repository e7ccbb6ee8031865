package dev.highwater.note;

import dev.highwater.card.CardKind;
import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line rules of obsidian-spaced-repetition 1.15.4, its defects included: they know of no list,
/// table or maths, and an HTML comment may swallow the rest of the note.
///
/// Source: facts of the plugin, section 3; the steps have its order.
final class PluginLineParser {
  private static final String COMMENT = "<!--";
  private static final String METADATA_CALLOUT = "> [!sr|card-metadata]";

  private final List<String> lines;
  private final CardSyntax syntax;
  private final List<PluginQuestion> questions = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private Optional<CardKind> kind = Optional.empty();
  private int firstLine;

  private PluginLineParser(List<String> lines, int firstLine, CardSyntax syntax) {
    this.lines = lines;
    this.firstLine = firstLine;
    this.syntax = syntax;
  }

  /// @param lines of the whole note, without their line ends
  /// @param firstLine the first behind the front matter
  static List<PluginQuestion> parse(List<String> lines, int firstLine, CardSyntax syntax) {
    PluginLineParser parser = new PluginLineParser(lines, firstLine, syntax);
    int line = firstLine;
    while (line < lines.size()) {
      line = parser.readLine(line) + 1;
    }
    parser.emit(lines.size() - 1);
    return parser.questions;
  }

  /// Returns the last line that was used up.
  private int readLine(int line) {
    String whole = lines.get(line);
    if (whole.startsWith(COMMENT) && !whole.startsWith(ScheduleText.OPENING)) {
      return whole.contains(ScheduleText.CLOSING) ? line + 1 : lines.size();
    }
    String trimmed = PluginText.trim(whole);
    if (endsBlock(trimmed)) {
      emit(line - 1);
      firstLine = line + 1;
      return line;
    }
    addLine(PluginText.trimEnd(whole));
    Optional<CardKind> single = single(whole);
    if (single.isPresent()) {
      return emitSingle(single.get(), line);
    }
    if (trimmed.equals(syntax.multi()) || trimmed.equals(syntax.multiReversed())) {
      if (text.length() > 1) {
        kind =
            Optional.of(
                trimmed.equals(syntax.multi()) ? CardKind.MULTI_BASIC : CardKind.MULTI_REVERSED);
      }
    } else if (whole.startsWith("```") || whole.startsWith("~~~")) {
      return addFence(line);
    } else if (kind.isEmpty() && syntax.hasCloze(whole)) {
      kind = Optional.of(CardKind.CLOZE);
    }
    return line;
  }

  private boolean endsBlock(String trimmed) {
    String marker = syntax.endMarker();
    return trimmed.isEmpty()
        ? marker.isEmpty() || kind.isEmpty()
        : !marker.isEmpty() && trimmed.equals(marker);
  }

  private void addLine(String line) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(line);
  }

  private void emit(int lastLine) {
    if (kind.isPresent() && !text.isEmpty()) {
      questions.add(
          new PluginQuestion(
              kind.get(),
              PluginText.trimEnd(text.toString()),
              new LineRange(firstLine, Math.max(firstLine, lastLine))));
    }
    kind = Optional.empty();
    text.setLength(0);
  }

  private Optional<CardKind> single(String line) {
    boolean reversedFirst = syntax.singleReversed().length() >= syntax.single().length();
    String first = reversedFirst ? syntax.singleReversed() : syntax.single();
    String second = reversedFirst ? syntax.single() : syntax.singleReversed();
    for (String separator : List.of(first, second)) {
      if (separates(line, separator)) {
        return Optional.of(
            separator.equals(syntax.singleReversed())
                ? CardKind.SINGLE_REVERSED
                : CardKind.SINGLE_BASIC);
      }
    }
    return Optional.empty();
  }

  private static boolean separates(String line, String separator) {
    int at = separator.isEmpty() ? -1 : line.indexOf(separator);
    if (at < 0) {
      return false;
    }
    boolean oddBefore = backticks(line, 0, at) % 2 == 1;
    boolean oddBehind = backticks(line, at + separator.length(), line.length()) % 2 == 1;
    return !(oddBefore && oddBehind);
  }

  private static int backticks(String line, int start, int end) {
    int count = 0;
    for (int at = line.indexOf('`', start, end); at >= 0; at = line.indexOf('`', at + 1, end)) {
      count++;
    }
    return count;
  }

  /// What was collected above is lost; the lines of the next question are counted from here.
  private int emitSingle(CardKind single, int line) {
    text.setLength(0);
    text.append(lines.get(line));
    firstLine = line;
    int last = line;
    if (startsWith(line + 1, ScheduleText.OPENING)) {
      last = line + 1;
      text.append('\n').append(lines.get(last));
    } else if (startsWith(line + 1, METADATA_CALLOUT)) {
      do {
        last++;
        text.append('\n').append(lines.get(last));
      } while (!lines.get(last).contains(ScheduleText.OPENING) && last + 1 < lines.size());
    }
    questions.add(new PluginQuestion(single, text.toString(), new LineRange(line, last)));
    kind = Optional.empty();
    text.setLength(0);
    return last;
  }

  private boolean startsWith(int line, String start) {
    return line < lines.size() && lines.get(line).startsWith(start);
  }

  private int addFence(int line) {
    String opening = lines.get(line);
    int length = 1;
    while (length < opening.length() && opening.charAt(length) == opening.charAt(0)) {
      length++;
    }
    String mark = opening.substring(0, length);
    int at = line + 1;
    while (at < lines.size() && !lines.get(at).startsWith(mark)) {
      text.append('\n').append(lines.get(at++));
    }
    text.append('\n').append(mark);
    return at;
  }
}
