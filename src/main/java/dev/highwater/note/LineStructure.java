package dev.highwater.note;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.NullableDataKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// What CommonMark says of each line of a note: code, comment, table, maths, or ordinary text.
///
/// The plugin's own rules look at single lines only and so find cards in tables and code; this is
/// what puts them right.
final class LineStructure {
  /// A fenced block named {@code acks}: the scenario of the card above it.
  ///
  /// @param text what stands between the fences
  record ScenarioFence(int first, int last, String text) {}

  /// Where a parsed document keeps it, when its cards were looked for.
  static final NullableDataKey<LineStructure> OF_DOCUMENT = new NullableDataKey<>("LINE_STRUCTURE");

  /// The name of a fenced block that is a scenario.
  static final String SCENARIO = "acks";

  private final SourceLines lines;
  private final BitSet fenced = new BitSet();
  private final BitSet inScenario = new BitSet();
  private final BitSet indentedCode = new BitSet();
  private final BitSet hidden = new BitSet();
  private final BitSet table = new BitSet();
  private final BitSet maths = new BitSet();
  private final List<ScenarioFence> scenarios = new ArrayList<>();

  LineStructure(Document document, SourceLines lines, int firstLine) {
    this.lines = lines;
    readBlocks(document);
    readTablesAndMaths(firstLine);
  }

  /// Inside a fenced code block, its fences included.
  boolean isFenced(int line) {
    return fenced.get(line);
  }

  /// Inside a fenced block named {@code acks}, its fences included.
  boolean isScenario(int line) {
    return inScenario.get(line);
  }

  /// In code that is known by its indentation.
  boolean isIndentedCode(int line) {
    return indentedCode.get(line);
  }

  /// In an HTML comment that is no schedule.
  boolean isHidden(int line) {
    return hidden.get(line);
  }

  boolean isTable(int line) {
    return table.get(line);
  }

  boolean isMaths(int line) {
    return maths.get(line);
  }

  /// In order of line.
  List<ScenarioFence> scenarios() {
    return scenarios;
  }

  private void readBlocks(Document document) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(document);
    while (!open.isEmpty()) {
      // A comment at column 0 ends a list for CommonMark, and the next nested item would be code.
      boolean insideBrokenList = false;
      List<Node> inner = new ArrayList<>();
      for (Node child : open.pop().getChildren()) {
        insideBrokenList =
            child instanceof ListBlock
                || (insideBrokenList
                    && (child instanceof OneLineComment
                        || child instanceof IndentedCodeBlock
                        || child instanceof BlankLine));
        readBlock(child, insideBrokenList);
        if (child instanceof Block && child.hasChildren()) {
          inner.add(child);
        }
      }
      inner.reversed().forEach(open::push);
    }
    scenarios.sort((one, other) -> Integer.compare(one.first(), other.first()));
  }

  private void readBlock(Node block, boolean insideBrokenList) {
    switch (block) {
      case FencedCodeBlock code -> {
        mark(fenced, code);
        if (code.getInfo().trim().toString().equals(SCENARIO)) {
          mark(inScenario, code);
          scenarios.add(
              new ScenarioFence(
                  firstLine(code),
                  lastLine(code),
                  code.getContentChars().toString().stripTrailing()));
        }
      }
      case IndentedCodeBlock code when !insideBrokenList -> mark(indentedCode, code);
      case HtmlCommentBlock comment -> mark(hidden, comment);
      case OneLineComment comment
          when !comment.getChars().trim().startsWith(ScheduleText.OPENING) ->
          mark(hidden, comment);
      default -> {}
    }
  }

  private int firstLine(Node block) {
    return lines.lineAt(block.getStartOffset());
  }

  private int lastLine(Node block) {
    return lines.lineAt(Math.max(block.getStartOffset(), block.getEndOffset() - 1));
  }

  private void mark(BitSet set, Node block) {
    set.set(firstLine(block), lastLine(block) + 1);
  }

  /// Tables by their rule line, since one may stand directly below text, as in the answer of a
  /// card, where flexmark sees only a paragraph.
  private void readTablesAndMaths(int firstLine) {
    boolean anyPipes = lines.text().indexOf('|') >= 0;
    boolean anyDollars = lines.text().indexOf('$') >= 0;
    if (!anyPipes && !anyDollars) {
      return;
    }
    int openMaths = -1;
    for (int line = firstLine; line < lines.count(); line++) {
      if (fenced.get(line) || indentedCode.get(line) || hidden.get(line)) {
        continue;
      }
      boolean pipes = anyPipes && lines.holds(line, '|');
      if (!pipes && !(anyDollars && lines.holds(line, '$'))) {
        continue;
      }
      String text = lines.text(line);
      if (pipes && line > 0 && table.get(line - 1)) {
        table.set(line);
      } else if (pipes
          && line > firstLine
          && isTableRule(text)
          && lines.text(line - 1).contains("|")) {
        table.set(line - 1, line + 1);
      }
      if (isMathsFence(text)) {
        if (openMaths >= 0) {
          maths.set(openMaths, line + 1);
        }
        openMaths = openMaths >= 0 ? -1 : line;
      }
    }
  }

  private static boolean isTableRule(String text) {
    return text.contains("-") && text.chars().allMatch(c -> "|:-> \t".indexOf(c) >= 0);
  }

  /// One {@code $$} of a pair that spans several lines.
  private static boolean isMathsFence(String text) {
    int first = text.indexOf("$$");
    return first >= 0
        && text.indexOf("$$", first + 2) < 0
        && (text.strip().startsWith("$$") || text.strip().endsWith("$$"));
  }
}
