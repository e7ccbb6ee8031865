package dev.highwater.library;

import java.util.Locale;

/// Why a card of a note was taken for a known card although it is not the same text in the same
/// note.
public enum RecognitionReason {
  /// The same text stands in another note now.
  MOVED("It has the same text, in another note."),
  /// The same text stands in the note that most cards of its former note are in now.
  NOTE_RENAMED("It followed its note, which has another path now."),
  /// The text is like the former one, in the same note.
  EDITED("Its text was edited in its note."),
  /// The text is like the former one, in another note.
  EDITED_AND_MOVED("Its text was edited, and it is in another note."),
  /// The text was rewritten, but it has the schedule comment that no other card has.
  SAME_SCHEDULE("Its text was rewritten above the schedule comment that only this card has."),
  /// Another card of its block was recognised, and this one has its place among the block's cards.
  SAME_BLOCK("It has its place in a block whose text changed."),
  /// Its block was divided, or joined with another.
  SPLIT_BLOCK("It asks the same in a block that was divided or joined."),
  /// It had vanished, and a text that is the same or like its own is there again.
  CAME_BACK("It had vanished, and its text is there again."),
  /// The learner said so.
  BY_HAND("You said that it is this card.");

  private final String sentence;

  RecognitionReason(String sentence) {
    this.sentence = sentence;
  }

  /// Says it to the learner.
  public String sentence() {
    return sentence;
  }

  /// The name used in the database and in JSON, such as {@code edited-and-moved}.
  public String contractName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
