package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// A line that begins with a comment which ends with its line: a schedule comment, or a comment
/// that is never closed.
final class OneLineComment extends Block {
  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
