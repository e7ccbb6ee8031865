package dev.highwater.note.prose;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/// A place in a paragraph that an extension of ours has read; empty where nothing is to be shown.
final class ReadInline extends Node {
  private final Optional<ProseInline> content;

  ReadInline(BasedSequence chars, Optional<ProseInline> content) {
    super(chars);
    this.content = content;
  }

  Optional<ProseInline> content() {
    return content;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
