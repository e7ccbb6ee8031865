package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/// A rating by another program, as the log keeps it, beside what was known here.
///
/// @param row its row of the log; what the learner names to let the other side count
/// @param card as it is now
/// @param day the study day of that rating, worked out from its schedule
/// @param grade as far as the change of the schedule tells
/// @param here the card's state when the rating was noticed; empty for never rated
/// @param there what the other program left in the note
/// @param ratedHere the study day of a rating made here that the note did not have yet; present in
///   a conflict only
/// @param takenOver whether what the other program left became the card's state
/// @param overruled the learner let the other side count since
public record OutsideRating(
    long row,
    Card card,
    LocalDate day,
    Optional<Grade> grade,
    Optional<Schedule> here,
    Schedule there,
    Optional<LocalDate> ratedHere,
    boolean takenOver,
    boolean overruled) {
  /// True when the card was rated on both sides, so that one of them gave way.
  public boolean isConflict() {
    return ratedHere.isPresent();
  }
}
