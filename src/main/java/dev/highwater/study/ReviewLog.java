package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The learner's log and the card states it leads to. Filled by storage; each method is one durable
/// transaction.
public interface ReviewLog {
  /// Adds rows that belong together and makes the states of their cards what the rows say; when
  /// this returns, they survive a crash of the process.
  ///
  /// @param rows the first leads, the others are part of it; their numbers are not used
  /// @return the rows as written
  List<LogEntry> add(List<LogEntry> rows);

  /// Records a grade and moves the card to {@code after}.
  ///
  /// @return the row written
  default LogEntry record(
      CardId card,
      Instant at,
      Grade grade,
      Duration taken,
      Optional<Schedule> before,
      Schedule after,
      Scheduler.Identity scheduler) {
    return add(List.of(
            new LogEntry(
                LogEntry.NO_ID_YET,
                card,
                LogKind.REVIEW,
                at,
                Optional.of(grade),
                Optional.of(taken),
                before,
                Optional.of(after),
                Optional.empty(),
                scheduler,
                Optional.empty())))
        .getFirst();
  }

  /// Takes the latest grade or action that still stands back, of whatever card and whenever it was,
  /// with all its parts, and puts the cards' earlier states back.
  ///
  /// @return what was taken back; empty when nothing stands
  Optional<LogStep> undoLast(Instant at);

  /// Does again what was taken back last, unless something else was done since.
  ///
  /// @return what stands again; empty when there is nothing to do again
  Optional<LogStep> redoLast(Instant at);

  /// How long the last answers took, a few hundred at most; grades from the command line, which
  /// take no time, are among them.
  default List<Duration> answerTimes() {
    return all().stream().flatMap(row -> row.taken().stream()).toList();
  }

  /// All rows of one card, in order.
  List<LogEntry> of(CardId card);

  /// All rows of each of some cards, in order; cards without rows are missing. For many cards much
  /// quicker than asking for one after the other.
  default Map<CardId, List<LogEntry>> of(List<CardId> cards) {
    Map<CardId, List<LogEntry>> rows = new HashMap<>();
    for (CardId card : cards) {
      List<LogEntry> ofCard = of(card);
      if (!ofCard.isEmpty()) {
        rows.put(card, ofCard);
      }
    }
    return rows;
  }

  /// All rows of all cards, in order.
  List<LogEntry> all();

  /// How many rows tell of a rating, given here or by another program, whether they stand or not;
  /// cheaper than reading them.
  default long ratings() {
    return all().stream()
        .filter(row -> row.kind() == LogKind.REVIEW || row.kind() == LogKind.OUTSIDE)
        .count();
  }

  /// The number of the last row; 0 when the log is empty. Rows are numbered from 1.
  default long lastRow() {
    List<LogEntry> all = all();
    return all.isEmpty() ? 0 : all.getLast().id();
  }
}
