package dev.highwater.study.deck;

/// In which order new cards are asked.
public enum NewOrder implements Named {
  /// As they stand in the notes, the notes known longest first.
  NOTES,
  /// Those first that were added last.
  LATEST,
  /// By chance, another order every day.
  RANDOM
}
