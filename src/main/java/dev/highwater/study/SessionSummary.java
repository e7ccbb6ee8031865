package dev.highwater.study;

import dev.highwater.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// What a session came to. Grades taken back are not counted.
///
/// @param again times Again was given; likewise the other three
/// @param spent time to answer, over all grades
/// @param nextDue the next study day on which a card of any deck is due; empty when none is
/// @param cardsLeft cards of this session still to study
public record SessionSummary(
    int again,
    int hard,
    int good,
    int easy,
    Duration spent,
    Optional<LocalDate> nextDue,
    int cardsLeft) {

  /// How often {@code grade} was given.
  public int of(Grade grade) {
    return switch (grade) {
      case AGAIN -> again;
      case HARD -> hard;
      case GOOD -> good;
      case EASY -> easy;
    };
  }

  /// All grades given.
  public int grades() {
    return again + hard + good + easy;
  }
}
