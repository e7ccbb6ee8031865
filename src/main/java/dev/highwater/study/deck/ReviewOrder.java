package dev.highwater.study.deck;

/// In which order cards are asked that come back after days.
public enum ReviewOrder implements Named {
  /// By day due, those of a day as they stand in the notes.
  DUE,
  /// By day due, those of a day by chance.
  DUE_RANDOM,
  /// By chance, another order every day.
  RANDOM,
  /// Those first whose time since the last review is longest, measured by their interval. Where all
  /// cards are planned for the same retention, these are the ones most likely forgotten.
  OVERDUE,
  /// Short intervals first.
  SHORTEST,
  /// Long intervals first.
  LONGEST
}
