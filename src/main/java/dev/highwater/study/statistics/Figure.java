package dev.highwater.study.statistics;

import java.util.Locale;

/// The figures there are, in the order in which they are shown.
public enum Figure {
  /// Answers given, by grade.
  REVIEWS,
  /// What comes due, and what new cards add.
  FORECAST,
  /// Answers of each day of a year.
  CALENDAR,
  /// How much of what was asked was remembered.
  RETENTION,
  /// How long the intervals of cards are.
  INTERVALS,
  /// The ease of cards of SM-2.
  EASE,
  /// How long memories of FSRS last.
  STABILITY,
  /// How hard cards are to FSRS.
  DIFFICULTY,
  /// The chance of each card to be remembered now.
  RETRIEVABILITY,
  /// Answers and how much was remembered, by the hour.
  HOURS,
  /// Time spent answering.
  TIME,
  /// What the learner foresaw of runs, right and wrong.
  PREDICTIONS;

  /// The name in files and on the command line.
  public String storedName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
