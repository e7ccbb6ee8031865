package dev.highwater.note;

/// What came of planning another text for a block of cards, or another block.
public sealed interface BlockEdit {
  /// The one span to be replaced; tried, and nothing else is read differently after it.
  record Planned(NoteEdit edit) implements BlockEdit {}

  /// The note says it already.
  record Unneeded() implements BlockEdit {}

  /// It cannot be written.
  ///
  /// @param why one sentence for the learner
  record Impossible(String why) implements BlockEdit {}
}
