package dev.highwater.study.statistics;

import java.util.Locale;

/// What stands in a column of a table of figures.
public enum Measure {
  /// A study day.
  DAY,
  /// The first day of a span.
  FIRST_DAY,
  /// Its last day.
  LAST_DAY,
  /// An hour of the day, 0 to 23, in the learner's zone.
  HOUR,
  /// Lower end of a class, inclusive.
  FROM,
  /// Its upper end, exclusive; none for the last.
  TO,
  /// Times Again was given.
  AGAIN,
  /// Times Hard was given.
  HARD,
  /// Times Good was given.
  GOOD,
  /// Times Easy was given.
  EASY,
  /// Answers.
  ANSWERS,
  /// Cards.
  CARDS,
  /// Rated cards that come due.
  DUE,
  /// Cards that are new today and come, by estimate.
  FROM_NEW,
  /// Answers of cards with short intervals that tell of memory.
  YOUNG_ASKED,
  /// The share of them that was remembered.
  YOUNG,
  /// Answers of cards with long intervals that tell of memory.
  MATURE_ASKED,
  /// The share of them that was remembered.
  MATURE,
  /// Answers that tell of memory.
  ASKED,
  /// The share of them that was remembered.
  REMEMBERED,
  /// Minutes spent answering.
  MINUTES,
  /// Predictions that came true.
  RIGHT,
  /// Predictions that did not.
  WRONG;

  /// The name in files, such as `from-new`.
  public String storedName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
