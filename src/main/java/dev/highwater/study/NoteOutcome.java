package dev.highwater.study;

import java.util.Optional;

/// What became of a card's note after its grade was logged or taken back.
///
/// @param written what was written; empty when nothing was
/// @param notWritten one sentence for the learner when something should have been written and was
///   not; the log is not touched by that
public record NoteOutcome(Optional<WrittenComment> written, Optional<String> notWritten) {
  /// The note was left alone, as it should be.
  public static final NoteOutcome NONE = new NoteOutcome(Optional.empty(), Optional.empty());

  /// Something was written.
  public static NoteOutcome written(WrittenComment comment) {
    return new NoteOutcome(Optional.of(comment), Optional.empty());
  }

  /// Nothing could be written.
  public static NoteOutcome notWritten(String why) {
    return new NoteOutcome(Optional.empty(), Optional.of(why));
  }

  /// Both, of which the first that says something is told.
  public NoteOutcome and(NoteOutcome other) {
    return new NoteOutcome(written.or(other::written), notWritten.or(other::notWritten));
  }
}
