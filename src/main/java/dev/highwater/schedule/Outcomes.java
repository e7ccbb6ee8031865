package dev.highwater.schedule;

/// What each of the four grades would make of a card, as values, before one is chosen.
public record Outcomes(Schedule again, Schedule hard, Schedule good, Schedule easy) {
  /// The schedule that {@code grade} would give.
  public Schedule of(Grade grade) {
    return switch (grade) {
      case AGAIN -> again;
      case HARD -> hard;
      case GOOD -> good;
      case EASY -> easy;
    };
  }
}
