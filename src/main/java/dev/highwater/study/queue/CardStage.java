package dev.highwater.study.queue;

/// Where a card is on its way, as far as a queue cares.
public enum CardStage {
  /// Never rated.
  NEW,
  /// Comes back within minutes or hours.
  LEARNING,
  /// Comes back after days.
  REVIEW
}
