package dev.highwater.study.query;

import dev.highwater.schedule.MemoryModel;
import dev.highwater.schedule.StudyDays;
import dev.highwater.schedule.StudyMoment;

/// What a query is decided by beside the cards.
///
/// @param now the moment that {@code today} and the chance of remembering are meant at
/// @param days tells on which study day a card is due
/// @param model how memories fade
public record QueryMoment(StudyMoment now, StudyDays days, MemoryModel model) {
  /// Longer than any memory, and a number that can still be multiplied.
  private static final double FOR_EVER = 1e18;

  private static final double ANY_DIFFICULTY = 5;

  /// How many times its stability, in days, a memory lasts until its chance has fallen so far.
  /// Memories of all models here fade in proportion to their stability.
  ///
  /// @param chance 0 to 1
  public double fadedTo(double chance) {
    if (chance >= 1) {
      return 0;
    }
    return chance <= 0
        ? FOR_EVER
        : Math.min(FOR_EVER, model.at(1, ANY_DIFFICULTY).daysUntil(chance));
  }
}
