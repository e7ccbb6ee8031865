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
/// @param undoes for {@link LogKind#UNDONE}: the row taken back
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
    Optional<Long> undoes) {

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
