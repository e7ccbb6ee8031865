package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The learner's log and the card states it leads to. Filled by storage; each method is one durable
/// transaction.
public interface ReviewLog {
  /// Records a grade and moves the card to {@code after}; when this returns, it survives a crash of
  /// the process.
  ///
  /// @return the row written
  LogEntry record(
      CardId card,
      Instant at,
      Grade grade,
      Duration taken,
      Optional<Schedule> before,
      Schedule after,
      Scheduler.Identity scheduler);

  /// Takes the latest review that still stands back, of whatever card, and puts the card's earlier
  /// state back.
  ///
  /// @return the row that was taken back; empty when none stands
  Optional<LogEntry> undoLast(Instant at);

  /// All rows of one card, in order.
  List<LogEntry> of(CardId card);

  /// All rows of all cards, in order.
  List<LogEntry> all();
}
