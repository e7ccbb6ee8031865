package dev.highwater.study.query;

import java.util.Locale;

/// What {@code is:} can say of a card.
public enum CardCondition {
  /// Never rated.
  NEW,
  /// Rated, with an interval under one day.
  LEARNING,
  /// Rated, with an interval of a day or more.
  REVIEW,
  /// Due today or before, and neither suspended nor buried.
  DUE,
  /// Not asked until further notice.
  SUSPENDED,
  /// Not asked today.
  BURIED,
  /// Forgotten again and again.
  LEECH,
  /// Has a flag, whichever.
  FLAGGED;

  /// The name in a query.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
