package dev.highwater.study;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What to make of a schedule comment that says something else of a card than it said before.
///
/// What another program wrote becomes the card's state. If a rating was made here too that the note
/// does not have yet, the one on the later study day wins; on the same day the one made here does.
/// The other is kept in the log. A state that itself came from the note always gives way: no rating
/// made here is lost by it.
///
/// @param before the card's state until now
/// @param says what the comment says now; empty when it says nothing of the card
/// @param bothMoved true when there was a rating made here that the note did not have yet
/// @param at when the other program rated the card, as far as the schedule tells: the beginning of
///   that study day, never later than now
/// @param grade what it was rated there, as far as the change tells
public record OutsideChange(
    Outcome outcome,
    Optional<Schedule> before,
    Optional<Schedule> says,
    boolean bothMoved,
    Instant at,
    Optional<Grade> grade) {

  /// Who decides about the card's state.
  public enum Outcome {
    /// The comment says what a write of ours would have put there.
    OURS_ALREADY,
    /// What the comment says becomes the state.
    TAKEN_OVER,
    /// The state stays; what the comment says is kept in the log.
    OURS_STANDS,
    /// The comment, or the card's place in it, is gone; the state stays.
    TAKEN_OUT
  }

  /// Decides.
  ///
  /// @param saidBefore what the comment said when it was last seen or written
  /// @param says what it says now, something else
  /// @param rows all rows of the card, in order
  /// @param now when the change was noticed
  /// @param baseEase ease that the other program gives a card never rated
  public static OutsideChange of(
      Optional<Schedule> saidBefore,
      Optional<Schedule> says,
      List<LogEntry> rows,
      StudyCalendar calendar,
      Instant now,
      int baseEase) {
    Optional<Schedule> state = ReviewReplay.state(rows);
    Optional<Schedule> ours = state.map(Schedule::inNote);
    if (says.equals(ours)) {
      return new OutsideChange(Outcome.OURS_ALREADY, state, says, false, now, Optional.empty());
    }
    if (says.isEmpty()) {
      return new OutsideChange(Outcome.TAKEN_OUT, state, says, false, now, Optional.empty());
    }
    Schedule outside = says.get();
    Optional<LogEntry> rating =
        ReviewReplay.decisive(rows)
            .filter(row -> row.kind() == LogKind.REVIEW || row.kind() == LogKind.MANUAL);
    boolean bothMoved = rating.isPresent() && !ours.equals(saidBefore);
    LocalDate ratedThere = ratedOn(outside, calendar);
    boolean wins = !bothMoved || ratedThere.isAfter(calendar.dayOf(rating.orElseThrow().at()));
    return new OutsideChange(
        wins ? Outcome.TAKEN_OVER : Outcome.OURS_STANDS,
        state,
        says,
        bothMoved,
        earlier(ratedAt(outside, calendar), now),
        InferredGrade.of(saidBefore, outside, baseEase));
  }

  private static LocalDate ratedOn(Schedule schedule, StudyCalendar calendar) {
    return lastReview(schedule).map(calendar::dayOf).orElseGet(schedule::ratedOn);
  }

  private static Instant ratedAt(Schedule schedule, StudyCalendar calendar) {
    return lastReview(schedule).orElseGet(() -> calendar.startOf(schedule.ratedOn()));
  }

  private static Optional<Instant> lastReview(Schedule schedule) {
    return schedule instanceof FsrsSchedule fsrs ? fsrs.lastReview() : Optional.empty();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
