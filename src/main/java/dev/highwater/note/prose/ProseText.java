package dev.highwater.note.prose;

import java.util.List;

/// The text of a card or one side of it, as blocks from top to bottom.
public record ProseText(List<ProseBlock> blocks) {
  public ProseText {
    blocks = List.copyOf(blocks);
  }

  /// What a screen reader says: the text alone, one line for each block, pictures by their
  /// descriptions, maths by its source.
  public String plain() {
    return PlainText.of(blocks);
  }
}
