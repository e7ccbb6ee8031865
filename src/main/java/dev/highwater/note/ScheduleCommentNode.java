package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// A schedule comment in the tree; its span is exactly the characters from {@code <!--SR:} to
/// {@code -->}.
///
/// Below a {@link FlashcardBlock} it is one of that card's comments, below the document it belongs
/// to no card.
final class ScheduleCommentNode extends Node {
  private final int line;
  private @Nullable ScheduleComment comment;
  private @Nullable ScheduleText text;

  ScheduleCommentNode(BasedSequence chars, int line) {
    super(chars);
    this.line = line;
  }

  /// 0-based line of the note.
  int line() {
    return line;
  }

  /// What the comment says; worked out once.
  ScheduleText text() {
    ScheduleText known = text;
    if (known == null) {
      known = ScheduleText.parse(getChars().toString());
      text = known;
    }
    return known;
  }

  /// The comment by itself; made once, since every card of a block has it.
  ScheduleComment toComment() {
    ScheduleComment known = comment;
    if (known == null) {
      known = new ScheduleComment(line, getChars().toString(), text().schedules());
      comment = known;
    }
    return known;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
