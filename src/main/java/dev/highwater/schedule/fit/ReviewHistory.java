package dev.highwater.schedule.fit;

import dev.highwater.schedule.Grade;
import java.util.List;

/// A card's reviews, oldest first, as an optimiser learns from them. Begins with the card's first
/// learning after its latest reset; cramming and rescheduling by hand are no reviews.
///
/// @param firstDay study day of the first answer, counted from 1970-01-01
/// @param answers at least one
public record ReviewHistory(long firstDay, List<Answer> answers) {
  /// One review.
  ///
  /// @param elapsedDays study days since the answer before; not read for the first
  public record Answer(Grade grade, int elapsedDays) {
    public Answer {
      elapsedDays = Math.max(0, elapsedDays);
    }
  }

  public ReviewHistory {
    answers = List.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("A history has at least one answer.");
    }
  }
}
