package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.CardMarks;
import dev.highwater.study.CardStates;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares the columns of {@code card} that copy the log with what the log says, and puts them
/// right.
final class SqliteCardStates implements CardStates {
  private static final String KEPT =
      "SELECT id, due_day, interval, schedule, due_ms, suspended, buried_on, flag, leech,"
          + " comment_schedule FROM card";

  private final Database database;
  private final StudyCalendar calendar;

  SqliteCardStates(Database database, StudyCalendar calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  @Override
  public List<Difference> differences() {
    return database.read(connection -> found(connection).stream().map(Found::difference).toList());
  }

  @Override
  public Optional<Difference> rebuild(CardId card) {
    return database.write(connection -> {
      Optional<Found> found = found(connection, card);
      if (found.isPresent()) {
        repair(connection, List.of(found.get()));
      }
      return found.map(Found::difference);
    });
  }

  @Override
  public List<Difference> rebuildAll() {
    return database.write(connection -> {
      List<Found> found = found(connection);
      repair(connection, found);
      return found.stream().map(Found::difference).toList();
    });
  }

  /// What a card's log leads to.
  ///
  /// @param unlogged true when the log says nothing of the schedule, so that it has to be told
  private record Found(
      Difference difference, Optional<Schedule> schedule, CardMarks marks, boolean unlogged) {}

  private List<Found> found(Connection connection) throws SQLException {
    Map<String, List<LogEntry>> logs = new HashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement("SELECT * FROM review_log ORDER BY id");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Optional<LogEntry> entry = LogRows.readable(row);
        if (entry.isPresent()) {
          logs.computeIfAbsent(row.getString("card"), _ -> new ArrayList<>()).add(entry.get());
        }
      }
    }
    try (PreparedStatement query = connection.prepareStatement(KEPT + " ORDER BY id");
        ResultSet row = query.executeQuery()) {
      List<Found> found = new ArrayList<>();
      while (row.next()) {
        compare(row, logs.getOrDefault(row.getString("id"), List.of())).ifPresent(found::add);
      }
      return found;
    }
  }

  private Optional<Found> found(Connection connection, CardId card) throws SQLException {
    List<LogEntry> log = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT * FROM review_log WHERE card = ? ORDER BY id")) {
      query.setString(1, card.value());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          LogRows.readable(row).ifPresent(log::add);
        }
      }
    }
    try (PreparedStatement query = connection.prepareStatement(KEPT + " WHERE id = ?")) {
      query.setString(1, card.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? compare(row, log) : Optional.empty();
      }
    }
  }

  private Optional<Found> compare(ResultSet row, List<LogEntry> log) throws SQLException {
    Optional<LogEntry> decisive = ReviewReplay.decisive(log);
    Optional<Schedule> schedule =
        decisive.isPresent()
            ? ReviewReplay.state(log)
            : ScheduleText.possible(row.getString("schedule"));
    boolean lost = decisive.isEmpty() && row.getString("schedule") != null;
    if (lost && schedule.isEmpty()) {
      schedule = ScheduleText.possible(row.getString("comment_schedule"));
    }
    CardMarks marks = CardMarks.of(log);
    KeptState wanted = KeptState.of(schedule, marks, calendar);
    KeptState kept = KeptState.of(row);
    if (kept.isAsGoodAs(wanted) && !(lost && schedule.isPresent())) {
      return Optional.empty();
    }
    Difference difference =
        new Difference(new CardId(row.getString("id")), kept.text(), wanted.text());
    return Optional.of(new Found(difference, schedule, marks, lost && schedule.isPresent()));
  }

  private void repair(Connection connection, List<Found> found) throws SQLException {
    try (StateWriter states = new StateWriter(connection, calendar);
        LogWriter log = new LogWriter(connection)) {
      for (Found one : found) {
        states.set(one.difference().card(), one.schedule());
        states.set(one.difference().card(), one.marks());
        if (one.unlogged()) {
          log.add(snapshot(one));
        }
      }
    }
  }

  private LogEntry snapshot(Found found) {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        found.difference().card(),
        LogKind.SNAPSHOT,
        calendar.now().instant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        found.schedule(),
        Optional.empty(),
        ScheduleText.rules(found.schedule().orElseThrow()),
        Optional.empty());
  }
}
