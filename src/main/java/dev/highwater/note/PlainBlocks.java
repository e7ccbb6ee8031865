package dev.highwater.note;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/// Reads the stretches of a note whose Markdown is plain, without flexmark: text, headings, fenced
/// code, schedule comments and lists, each at column 0 or in a form that cannot hold anything else.
/// Most notes hold nothing but these, and of them only headings, fences and comments make nodes.
///
/// A stretch begins at column 0 behind a blank line, where CommonMark has closed every block but a
/// fence, and ends before the next such place. What is not certain to be plain is left to flexmark.
final class PlainBlocks {
  /// Characters that may begin something else than text.
  private static final String SPECIAL = "#`~<>-+*=_ \t";

  private final BasedSequence source;
  private final String text;
  private final SourceLines lines;
  private final List<Node> nodes = new ArrayList<>();
  private int line;
  private boolean inParagraph;

  private PlainBlocks(BasedSequence source, SourceLines lines, int firstLine) {
    this.source = source;
    this.text = lines.text();
    this.lines = lines;
    this.line = firstLine;
  }

  /// A stretch that was plain.
  ///
  /// @param end the first line behind it
  /// @param nodes the blocks that matter, in order
  record Stretch(int end, List<Node> nodes) {}

  /// Reads one stretch.
  ///
  /// @param source the whole note
  /// @param firstLine not blank
  /// @return with end -1 when the stretch is not plain
  static Stretch read(BasedSequence source, SourceLines lines, int firstLine) {
    PlainBlocks blocks = new PlainBlocks(source, lines, firstLine);
    return new Stretch(blocks.readStretch() ? blocks.line : -1, blocks.nodes);
  }

  /// True when a stretch begins at that line, provided that a blank line or nothing is above it. A
  /// comment is taken to what is above, since it may stand in a list.
  static boolean begins(SourceLines lines, int line) {
    int start = lines.start(line);
    char first = lines.text().charAt(start);
    return first != ' ' && first != '\t' && !lines.startsWith(line, "<!--");
  }

  /// Spaces and tabs only; other white characters are text for CommonMark.
  static boolean isBlank(SourceLines lines, int line) {
    String text = lines.text();
    for (int at = lines.start(line); at < lines.end(line); at++) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean readStretch() {
    while (line < lines.count()) {
      if (isBlank(lines, line)) {
        inParagraph = false;
        if (line + 1 < lines.count() && !isBlank(lines, line + 1)) {
          line++;
          if (begins(lines, line)) {
            return true;
          }
          return false;
        }
        line++;
      } else if (!readLine()) {
        return false;
      }
    }
    return true;
  }

  private boolean readLine() {
    int start = lines.start(line);
    int end = lines.end(line);
    char first = text.charAt(start);
    return switch (first) {
      case '#' -> heading(start, end);
      case '`', '~' -> fence(first, start, end);
      case '<' -> comment(start, end);
      case '>' -> quote(start, end);
      case '-', '=', '*', '_', '+' -> mark(first, start, end);
      case ' ', '\t' -> inParagraph && ordinary(start, end);
      default -> first > ' ' && ordinary(start, end);
    };
  }

  /// A line of a quotation that holds text; what is quoted otherwise is left to flexmark.
  private boolean quote(int start, int end) {
    int from = start + 1 < end && text.charAt(start + 1) == ' ' ? start + 2 : start + 1;
    return from < end && text.charAt(from) > ' ' && ordinary(from, end);
  }

  private boolean textLine() {
    inParagraph = true;
    line++;
    return true;
  }

  /// Text, perhaps behind the marks of lists.
  private boolean ordinary(int start, int end) {
    int at = start;
    while (true) {
      int afterSpace = skipSpace(at, end);
      if (afterSpace == end) {
        return false;
      }
      int afterMark = listMark(afterSpace, end);
      if (afterMark == afterSpace) {
        boolean special = SPECIAL.indexOf(text.charAt(afterSpace)) >= 0;
        boolean emphasis = special && "*_=".indexOf(text.charAt(afterSpace)) >= 0;
        return (!special || (emphasis && !isRule(afterSpace, end))) && textLine();
      }
      // An empty item, one that begins with code, or a tab whose width would have to be known.
      if (afterMark == end || skipSpace(afterMark, end) - afterMark > 4) {
        return false;
      }
      if (text.charAt(afterMark) == '\t') {
        return false;
      }
      at = afterMark;
    }
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /// Behind the mark of a list item, where the space begins; {@code from} when there is none.
  private int listMark(int from, int end) {
    int at = from;
    while (at < end && at - from < 10 && isDigit(text.charAt(at))) {
      at++;
    }
    boolean numbered = at > from && at < end && (text.charAt(at) == '.' || text.charAt(at) == ')');
    boolean bullet = at == from && at < end && "-+*".indexOf(text.charAt(at)) >= 0;
    if (!numbered && !bullet) {
      return from;
    }
    at++;
    return at == end || text.charAt(at) == ' ' || text.charAt(at) == '\t' ? at : from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// A line of one mark only: a rule, or what underlines a heading.
  private boolean isRule(int from, int end) {
    char mark = text.charAt(from);
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c != mark && c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean mark(char mark, int start, int end) {
    if (isRule(start, end)) {
      boolean rule = !inParagraph && mark == '-' && lines.startsWith(line, "---");
      line++;
      return rule;
    }
    return listMark(start, end) > start ? ordinary(start, end) : textLine();
  }

  private boolean heading(int start, int end) {
    int level = 0;
    while (start + level < end && text.charAt(start + level) == '#') {
      level++;
    }
    int from = start + level;
    boolean bounded = from == end || text.charAt(from) == ' ' || text.charAt(from) == '\t';
    if (level > 6 || !bounded) {
      return textLine();
    }
    int last = end;
    while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
      last--;
    }
    // Marks at the end may close the heading.
    if (last == from || text.charAt(last - 1) == '#') {
      return false;
    }
    Heading heading = new Heading(source.subSequence(start, end));
    heading.setLevel(level);
    heading.setOpeningMarker(source.subSequence(start, from));
    heading.setText(source.subSequence(skipSpace(from, end), last));
    nodes.add(heading);
    inParagraph = false;
    line++;
    return true;
  }

  private boolean fence(char mark, int start, int end) {
    int length = run(mark, start, end);
    if (length < 3 || (mark == '`' && text.substring(start + length, end).indexOf('`') >= 0)) {
      return textLine();
    }
    BasedSequence info = source.subSequence(start + length, end).trim();
    if (info.toString().equals(LineStructure.SCENARIO)) {
      return false;
    }
    int last = line + 1;
    while (last < lines.count() && !closes(mark, length, last)) {
      last++;
    }
    if (last == lines.count()) {
      return false;
    }
    FencedCodeBlock block = new FencedCodeBlock(source.subSequence(start, lines.end(last)));
    block.setInfo(info);
    nodes.add(block);
    inParagraph = false;
    line = last + 1;
    return true;
  }

  private boolean closes(char mark, int length, int at) {
    int from = lines.start(at);
    int end = lines.end(at);
    int spaces = 0;
    while (from + spaces < end && text.charAt(from + spaces) == ' ') {
      spaces++;
    }
    int run = run(mark, from + spaces, end);
    return spaces < 4 && run >= length && skipSpace(from + spaces + run, end) == end;
  }

  private int run(char mark, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) == mark) {
      at++;
    }
    return at - from;
  }

  private boolean comment(int start, int end) {
    if (!lines.startsWith(line, ScheduleText.OPENING)) {
      return false;
    }
    OneLineComment comment = new OneLineComment();
    comment.setChars(source.subSequence(start, end));
    nodes.add(comment);
    inParagraph = false;
    line++;
    return true;
  }
}
