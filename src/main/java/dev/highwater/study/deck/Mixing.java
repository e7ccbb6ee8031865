package dev.highwater.study.deck;

/// Where new cards come among the reviews of a day.
public enum Mixing implements Named {
  /// After them.
  REVIEWS_FIRST,
  /// Before them.
  NEW_FIRST,
  /// Spread evenly among them.
  MIXED
}
