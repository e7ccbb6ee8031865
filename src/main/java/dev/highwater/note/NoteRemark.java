package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// A place in the tree where something looked like a card or a schedule and was not taken for one.
final class NoteRemark extends Node {
  private final int line;
  private final String code;
  private final String message;
  private final boolean aboutCloze;

  /// @param aboutCloze it would be said only where clozes make cards
  NoteRemark(BasedSequence chars, int line, String code, String message, boolean aboutCloze) {
    super(chars);
    this.line = line;
    this.code = code;
    this.message = message;
    this.aboutCloze = aboutCloze;
  }

  boolean isAboutCloze() {
    return aboutCloze;
  }

  NoteProblem toProblem(String note) {
    return new NoteProblem(note, line, code, message);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
