package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The shortcut for plain stretches against flexmark alone.
class NoteParserTest {
  private static final List<String> BEGINNINGS =
      List.of(
          "", "", "", "", "", "- ", "* ", "1. ", "10) ", "  ", "    ", "\t", "- [ ] ", "> ", "   ",
          "  - ", "    - ", "-     ", "- - ", "+ 2. ", ">", "> - ", ">  ", "> > ", ">     ",
          "\u00A0", "-\t", "      ");
  private static final List<String> ENDS =
      List.of(
          "",
          "",
          "text",
          "text",
          "Q::A",
          "# Title",
          "## Two #",
          "###### x",
          "#tag",
          "#",
          "```",
          "```java",
          "~~~",
          "````",
          "``` acks",
          "```acks",
          "---",
          "===",
          "***",
          "- - -",
          "--",
          "-",
          "==mark==",
          "**bold**",
          "*",
          "<!--SR:!2025-02-05,12,288-->",
          "<!-- hidden -->",
          "<!-- open",
          "--> closed",
          "<div>",
          "</div>",
          "<pre>",
          "<b>x</b>",
          "| a | b |",
          "| --- | --- |",
          "$$",
          "[a]: /b",
          "![[x.png]]",
          "1.",
          "12:30",
          "?",
          "`x`",
          "``` `x",
          "> quote",
          "# ",
          "text  ",
          "\\# x",
          "\f",
          "\u00A0",
          "_",
          "___",
          "+",
          "* * *",
          "0) x",
          "\u2028x");
  private static final List<String> LINE_ENDS = List.of("\n", "\n", "\n", "\r\n", "\n\n", "\n\n");

  private static String note(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(12);
    for (int line = 0; line < count; line++) {
      text.append(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())))
          .append(ENDS.get(random.nextInt(ENDS.size())))
          .append(LINE_ENDS.get(random.nextInt(LINE_ENDS.size())));
    }
    return text.toString();
  }

  /// Everything that the reading of cards asks of the tree.
  private static List<String> facts(Document document, SourceLines lines) {
    List<String> facts = new ArrayList<>();
    LineStructure structure = new LineStructure(document, lines, 0);
    for (int line = 0; line < lines.count(); line++) {
      facts.add(
          "%d: %s %s %s %s"
              .formatted(
                  line,
                  structure.isFenced(line) ? "fenced" : "",
                  structure.isScenario(line) ? "scenario" : "",
                  structure.isIndentedCode(line) ? "indented" : "",
                  structure.isHidden(line) ? "hidden" : ""));
    }
    structure.scenarios().forEach(fence -> facts.add(fence.toString()));
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading) {
        facts.add(
            "heading %d %d %s %s"
                .formatted(
                    lines.lineAt(heading.getStartOffset()),
                    heading.getLevel(),
                    heading.getText(),
                    heading.isAtxHeading()));
      }
    }
    return facts;
  }

  private static void compare(long seed) {
    String text = note(seed);
    SourceLines lines = SourceLines.of(text);
    assertEquals(
        facts(FlashcardExtension.blocks().parse(BasedSequence.of(text)), lines),
        facts(NoteParser.withoutCards().parse(lines, 0), lines),
        () -> "seed " + seed + ":\n" + text);
  }

  @Test
  void parseFindsWhatFlexmarkAloneFinds() {
    for (long seed = 0; seed < 3_000; seed++) {
      compare(seed);
    }
  }

  @Test
  @Tag("long")
  void parseFindsWhatFlexmarkAloneFindsInManyNotes() {
    for (long seed = 1_000_000; seed < 1_300_000; seed++) {
      compare(seed);
    }
  }

  @Test
  void plainTextCostsNoTree() {
    SourceLines lines =
        SourceLines.of("# A\n\ntext\n- item::x\n  - nested\n\n```java\nx\n```\n\n1. one\n2. two\n");
    PlainBlocks.Stretch first = PlainBlocks.read(BasedSequence.of(lines.text()), lines, 0);

    assertEquals(2, first.end());
    assertTrue(PlainBlocks.read(BasedSequence.of(lines.text()), lines, 2).end() > 2);
  }
}
