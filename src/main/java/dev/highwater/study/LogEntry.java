package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One row of the log, the truth for what was remembered. Rows are only ever added.
///
/// A card's state is the {@code after} of its last row; rebuilding starts at the last snapshot.
///
/// @param id row number, counting up; the order of the log
/// @param at when, in whole milliseconds; for {@link LogKind#OUTSIDE} the study day that the
///   schedule itself tells
/// @param grade for reviews, and for outside changes whose grade could be worked out
/// @param taken time to answer, for reviews
/// @param before the card's schedule just before this row
/// @param after the card's schedule just after this row
/// @param seen a schedule that was found but did not become the card's state (an older comment, or
///   the losing side of a conflict)
/// @param scheduler rules that made {@code after}
/// @param undoes for {@link LogKind#UNDONE}: the row taken back. That may be such a row itself:
///   then what it had taken back stands again
/// @param action for {@link LogKind#MANUAL}: what was done
/// @param partOf the row together with which this one was written and is taken back; empty for a
///   row that stands for itself
public record LogEntry(
    long id,
    CardId card,
    LogKind kind,
    Instant at,
    Optional<Grade> grade,
    Optional<Duration> taken,
    Optional<Schedule> before,
    Optional<Schedule> after,
    Optional<Schedule> seen,
    Scheduler.Identity scheduler,
    Optional<Long> undoes,
    Optional<CardAction> action,
    Optional<Long> partOf) {
  /// The number of a row that is not in the log yet.
  public static final long NO_ID_YET = 0;

  /// Stands where no scheduler had a say.
  public static final Scheduler.Identity BY_HAND = new Scheduler.Identity("by-hand", 1);

  /// A row without an action, that stands for itself.
  public LogEntry(
      long id,
      CardId card,
      LogKind kind,
      Instant at,
      Optional<Grade> grade,
      Optional<Duration> taken,
      Optional<Schedule> before,
      Optional<Schedule> after,
      Optional<Schedule> seen,
      Scheduler.Identity scheduler,
      Optional<Long> undoes) {
    this(
        id,
        card,
        kind,
        at,
        grade,
        taken,
        before,
        after,
        seen,
        scheduler,
        undoes,
        Optional.empty(),
        Optional.empty());
  }

  /// An action that leaves or changes a card's schedule.
  public static LogEntry of(
      CardAction action, StudyCard card, Instant at, Optional<Schedule> after) {
    return of(action, card.card().id(), at, card.schedule(), after);
  }

  /// An action on a card that need not be in a note.
  public static LogEntry of(
      CardAction action,
      CardId card,
      Instant at,
      Optional<Schedule> before,
      Optional<Schedule> after) {
    return new LogEntry(
        NO_ID_YET,
        card,
        LogKind.MANUAL,
        at,
        Optional.empty(),
        Optional.empty(),
        before,
        after,
        Optional.empty(),
        BY_HAND,
        Optional.empty(),
        Optional.of(action),
        Optional.empty());
  }

  /// A row that takes another back.
  ///
  /// @param last the row it undoes: {@code row} itself, or the last of those that took it back and
  ///   did it again
  public static LogEntry takingBack(
      LogEntry row, long last, Instant at, Optional<Schedule> before, Optional<Schedule> after) {
    return new LogEntry(
        NO_ID_YET,
        row.card(),
        LogKind.UNDONE,
        at,
        Optional.empty(),
        Optional.empty(),
        before,
        after,
        Optional.empty(),
        row.scheduler(),
        Optional.of(last));
  }

  /// The same with an answer.
  LogEntry answered(Grade given, Duration time) {
    return new LogEntry(
        id,
        card,
        kind,
        at,
        Optional.of(given),
        Optional.of(time),
        before,
        after,
        seen,
        scheduler,
        undoes,
        action,
        partOf);
  }

  /// What this row says, as a row that was written.
  public LogEntry stored(long number, Optional<Long> lead) {
    return new LogEntry(
        number, card, kind, at, grade, taken, before, after, seen, scheduler, undoes, action, lead);
  }

  /// True for a row that gave the card its schedule; a schedule that was only seen, or was taken
  /// out of the note, an action that leaves the schedule alone and a row that takes others back do
  /// not.
  public boolean decides() {
    return kind != LogKind.UNDONE
        && seen.isEmpty()
        && !takesOut()
        && action.map(CardAction::changesSchedule).orElse(true);
  }

  /// True when nobody told this row to Highwater: its day and grade were worked out from what
  /// another program left in the note.
  public boolean inferred() {
    return kind == LogKind.OUTSIDE;
  }

  /// True when this row says that another program took the card's schedule out of its note. The
  /// state stays; it is not written into the note again before the card is rated.
  public boolean takesOut() {
    return kind == LogKind.OUTSIDE && seen.isEmpty() && after.equals(before);
  }
}
