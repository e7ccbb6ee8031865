package dev.highwater.ui.memory;

import dev.highwater.schedule.Grade;

/// What grades are called on the screen.
public final class GradeWords {
  private GradeWords() {}

  /// The name on the button of a grade.
  public static String name(Grade grade) {
    return switch (grade) {
      case AGAIN -> "Again";
      case HARD -> "Hard";
      case GOOD -> "Good";
      case EASY -> "Easy";
    };
  }
}
