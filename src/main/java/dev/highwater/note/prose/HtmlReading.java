package dev.highwater.note.prose;

import java.util.List;

/// Turns a block of HTML into paragraphs of text.
final class HtmlReading {
  private HtmlReading() {}

  static List<ProseBlock> blocks(String html) {
    List<ProseInline> content = content(html);
    return content.isEmpty() ? List.of() : List.of(new ProseBlock.Paragraph(content));
  }

  static List<ProseInline> content(String html) {
    InlineAssembly assembly = new InlineAssembly();
    for (HtmlPieces.Piece piece : HtmlPieces.of(html)) {
      switch (piece) {
        case HtmlPieces.Tag tag -> assembly.tag(tag);
        case HtmlPieces.Text(String text) -> lines(text, assembly);
      }
    }
    return assembly.finish();
  }

  private static void lines(String text, InlineAssembly assembly) {
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        assembly.breakLine();
      }
      assembly.text(line == 0 ? lines[line] : lines[line].stripLeading());
    }
  }
}
