package dev.highwater.note.prose;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// A block that a parser of ours has read.
final class ReadBlock extends Block {
  /// What it is.
  enum Kind {
    /// Between lines of double dollars.
    MATHS,
    /// Between lines of double per cent signs; not shown.
    COMMENT,
    /// The first line of a callout, {@code [!type]- title}; its children are the title.
    CALLOUT,
    /// {@code [^label]: …}; its children are the footnote.
    FOOTNOTE
  }

  private final Kind kind;
  private String text = "";
  private ProseBlock.Folding folding = ProseBlock.Folding.NONE;

  ReadBlock(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /// The source of maths, the type of a callout, the label of a footnote.
  String text() {
    return text;
  }

  void setText(String text) {
    this.text = text;
  }

  ProseBlock.Folding folding() {
    return folding;
  }

  void setFolding(ProseBlock.Folding folding) {
    this.folding = folding;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
