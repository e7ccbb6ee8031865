package dev.highwater.note.prose;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// The mark of a footnote: {@code [^label]}, or {@code ^[text]} with the text in place.
final class ReadFootnote extends Node {
  private final String text;
  private final boolean inPlace;

  ReadFootnote(BasedSequence chars, String text, boolean inPlace) {
    super(chars);
    this.text = text;
    this.inPlace = inPlace;
  }

  /// Its label, or its Markdown when that stands in place.
  String text() {
    return text;
  }

  boolean inPlace() {
    return inPlace;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
