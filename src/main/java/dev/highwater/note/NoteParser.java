package dev.highwater.note;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the tree of a note: headings, code and comments from wherever they stand, and, when a
/// syntax is given, its flashcards behind them ({@link FlashcardExtension}).
///
/// Plain stretches are read by {@link PlainBlocks}; flexmark gets what is left, so that a note of
/// plain text costs no tree. Safe for several threads.
final class NoteParser {
  /// Deeper blocks no person writes, and each line would cost as many steps.
  private static final int DEEPEST = 100;

  private final Parser blocks = FlashcardExtension.blocks();
  private final Optional<CardSyntax> syntax;

  private NoteParser(Optional<CardSyntax> syntax) {
    this.syntax = syntax;
  }

  /// A parser that finds flashcards.
  static NoteParser of(CardSyntax syntax) {
    return new NoteParser(Optional.of(syntax));
  }

  /// A parser of Markdown alone, for the reading that copies the plugin.
  static NoteParser withoutCards() {
    return new NoteParser(Optional.empty());
  }

  /// Parses a note.
  ///
  /// @param firstLine the first behind the front matter
  Document parse(SourceLines lines, int firstLine) {
    String text = lines.text();
    BasedSequence source = BasedSequence.of(text);
    int start = firstLine < lines.count() ? lines.start(firstLine) : text.length();
    Document document = new Document(null, source.subSequence(start));
    readStretches(document, source, lines, firstLine);
    syntax.ifPresent(known -> FlashcardExtension.findCards(document, lines, firstLine, known));
    return document;
  }

  private void readStretches(
      Document document, BasedSequence source, SourceLines lines, int firstLine) {
    int line = firstLine;
    while (line < lines.count()) {
      if (PlainBlocks.isBlank(lines, line)) {
        line++;
        continue;
      }
      PlainBlocks.Stretch plain = PlainBlocks.read(source, lines, line);
      if (plain.end() >= 0) {
        plain.nodes().forEach(document::appendChild);
        line = plain.end();
      } else {
        int end = endOfStretch(lines, line);
        readTree(document, source, lines, line, end);
        line = end;
      }
    }
  }

  /// The stretch that begins at that line; to the end of the note when it may hold a fence or HTML,
  /// which blank lines do not end.
  private static int endOfStretch(SourceLines lines, int first) {
    boolean open = false;
    for (int line = first; line < lines.count(); line++) {
      boolean blank = PlainBlocks.isBlank(lines, line);
      boolean freshly =
          line > first
              && !blank
              && PlainBlocks.isBlank(lines, line - 1)
              && PlainBlocks.begins(lines, line);
      if (freshly && !open) {
        return line;
      }
      open |= !blank && mayStayOpen(lines, line);
    }
    return lines.count();
  }

  private static boolean mayStayOpen(SourceLines lines, int line) {
    String text = lines.text(line);
    if (text.contains("```") || text.contains("~~~")) {
      return true;
    }
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (!text.startsWith(ScheduleText.OPENING, at)) {
        return true;
      }
    }
    return false;
  }

  private void readTree(
      Document document, BasedSequence source, SourceLines lines, int first, int end) {
    if (Nesting.of(lines, first, end) > DEEPEST) {
      return;
    }
    int to = end < lines.count() ? lines.start(end) : lines.text().length();
    Document tree = blocks.parse(source.subSequence(lines.start(first), to));
    List<Node> children = new ArrayList<>();
    tree.getChildren().forEach(children::add);
    children.forEach(document::appendChild);
  }
}
