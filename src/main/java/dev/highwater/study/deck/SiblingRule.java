package dev.highwater.study.deck;

/// What to do about siblings: cards of one flashcard block, such as both directions of a question,
/// of which one gives the other away.
public enum SiblingRule implements Named {
  /// Nothing.
  TOGETHER,
  /// Other cards are asked between them, as far as there are any.
  APART,
  /// One a day; the others wait for another day.
  BURIED
}
