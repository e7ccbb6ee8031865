package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.CardMarks;
import dev.highwater.study.LogEntry;
import dev.highwater.study.ReviewReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns a step round: takes it back when it stands, does it again when it was taken back. Each of
/// its rows gets a row that takes the last link of its chain back, and its card the state that the
/// log leads to then. The logs of many cards are read together.
final class StepTurner implements AutoCloseable {
  private static final int ROWS_AT_A_TIME = 500;

  private final Connection connection;
  private final LogWriter log;
  private final StateWriter states;
  private final Instant at;

  /// @param days tells the study day of schedules that are due at an instant
  /// @param at now
  StepTurner(Connection connection, StudyDays days, Instant at) throws SQLException {
    this.connection = connection;
    this.log = new LogWriter(connection);
    this.states = new StateWriter(connection, days);
    this.at = at;
  }

  void turn(LogSteps.Turn turn) throws SQLException {
    List<LogEntry> rows = turn.step().rows();
    Optional<Long> lead = Optional.empty();
    for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
      int to = Math.min(from + ROWS_AT_A_TIME, rows.size());
      Map<CardId, List<LogEntry>> logs = logs(rows.subList(from, to));
      for (int place = from; place < to; place++) {
        LogEntry row = rows.get(place);
        List<LogEntry> ofCard = logs.getOrDefault(row.card(), new ArrayList<>());
        long added = turn(row, turn.last().get(place), ofCard, lead);
        lead = Optional.of(lead.orElse(added));
      }
    }
  }

  private Map<CardId, List<LogEntry>> logs(List<LogEntry> rows) throws SQLException {
    List<CardId> cards = rows.stream().map(LogEntry::card).distinct().toList();
    Map<CardId, List<LogEntry>> logs = new HashMap<>();
    for (LogEntry row : LogRows.of(connection, cards)) {
      logs.computeIfAbsent(row.card(), _ -> new ArrayList<>()).add(row);
    }
    return logs;
  }

  /// @param ofCard all rows of the card; the one added is added here, too, for a step may have
  ///   several rows of one card
  private long turn(LogEntry row, long last, List<LogEntry> ofCard, Optional<Long> lead)
      throws SQLException {
    Optional<Schedule> before = ReviewReplay.state(ofCard);
    ofCard.add(LogEntry.takingBack(row, last, at, before, Optional.empty()));
    Optional<Schedule> after = ReviewReplay.state(ofCard);
    LogEntry turned = LogEntry.takingBack(row, last, at, before, after);
    long number = log.add(turned, lead);
    ofCard.set(ofCard.size() - 1, turned.stored(number, lead));
    if (!after.equals(before)) {
      states.set(row.card(), after);
    }
    states.set(row.card(), CardMarks.of(ofCard));
    return number;
  }

  @Override
  public void close() throws SQLException {
    log.close();
    states.close();
  }
}
