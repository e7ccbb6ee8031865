package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlashcardSpansTest {
  private static List<FlashcardBlock> blocks(String text, int from) {
    List<FlashcardBlock> blocks = new ArrayList<>();
    SourceLines lines = SourceLines.of(text);
    for (Node node :
        NoteParser.of(CardSyntax.PLUGIN_DEFAULTS).parse(lines, lines.lineAt(from)).getChildren()) {
      if (node instanceof FlashcardBlock block) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  @Test
  void segmentsAreTheExactPlacesInTheNote() {
    String text = "---\nx: y\n---\r\n- [[a|b]] is:: c  \r\n<!--SR:!2025-02-05,12,288--> \r\n";
    FlashcardBlock block = blocks(text, text.indexOf("\r\n") + 2).getFirst();

    assertEquals(
        List.of("- [[a|b]] is", "::", " c  \r\n<!--SR:!2025-02-05,12,288--> "),
        Arrays.stream(block.getSegments()).map(BasedSequence::toString).toList());
    assertEquals(text.indexOf("::"), block.separator().getStartOffset());
  }

  @Test
  void commentSpanIsTheCommentAlone() {
    String text = "Q::A <!--SR:!2025-02-05,12,288--> tail\n";
    BasedSequence comment = blocks(text, 0).getFirst().comment().orElseThrow().getChars();

    assertEquals("<!--SR:!2025-02-05,12,288-->", comment.toString());
    assertEquals(text.indexOf("<!--"), comment.getStartOffset());
  }

  @Test
  void separatorIsPlacedRightBehindAComment() {
    String text = "Q <!--SR:!2025-02-05,12,288-->::A\n";

    assertEquals(text.indexOf("::"), blocks(text, 0).getFirst().separator().getStartOffset());
  }
}
