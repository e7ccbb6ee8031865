package dev.highwater.study.deck;

/// How often the learner is asked what will happen, before the answer of a card with a scenario is
/// shown.
public enum Predicting implements Named {
  /// Never.
  OFF,
  /// At every third answer of a card, or so; the same for the same answer for ever.
  SOMETIMES,
  /// Whenever there is a question that the engine can decide.
  ALWAYS
}
