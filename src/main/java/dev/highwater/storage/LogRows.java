package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.study.CardAction;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of the table {@code review_log} as values. Rows are added and read, nothing else.
final class LogRows {
  private LogRows() {}

  /// So many rows at most, of those after the one with that number.
  static List<LogEntry> after(Connection connection, long number, int most) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT * FROM review_log WHERE id > ? ORDER BY id LIMIT ?")) {
      query.setLong(1, number);
      query.setInt(2, most);
      return list(query);
    }
  }

  static long lastNumber(Connection connection) throws SQLException {
    return number(connection, "SELECT coalesce(max(id), 0) FROM review_log");
  }

  /// Each kind has an index of its own.
  static long ratings(Connection connection) throws SQLException {
    return number(connection, "SELECT count(*) FROM review_log WHERE kind = 'review'")
        + number(connection, "SELECT count(*) FROM review_log WHERE kind = 'outside'");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static List<LogEntry> of(Connection connection, CardId card) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT * FROM review_log WHERE card = ? ORDER BY id")) {
      query.setString(1, card.value());
      return list(query);
    }
  }

  /// Of some cards, together in the order of the log.
  static List<LogEntry> of(Connection connection, List<CardId> cards) throws SQLException {
    String places = String.join(", ", Collections.nCopies(cards.size(), "?"));
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT * FROM review_log WHERE card IN (" + places + ") ORDER BY id")) {
      for (int place = 0; place < cards.size(); place++) {
        query.setString(place + 1, cards.get(place).value());
      }
      return list(query);
    }
  }

  static Optional<LogEntry> find(Connection connection, long id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT * FROM review_log WHERE id = ?")) {
      query.setLong(1, id);
      return list(query).stream().findFirst();
    }
  }

  /// The row with that number and all after it.
  static List<LogEntry> from(Connection connection, long number) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT * FROM review_log WHERE id >= ? ORDER BY id")) {
      query.setLong(1, number);
      return list(query);
    }
  }

  private static List<LogEntry> list(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      List<LogEntry> entries = new ArrayList<>();
      while (row.next()) {
        entries.add(read(row));
      }
      return entries;
    }
  }

  static LogEntry read(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getLong("id"),
        new CardId(row.getString("card")),
        LogKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong("at_ms")),
        Optional.ofNullable(row.getString("grade"))
            .map(grade -> Grade.valueOf(grade.toUpperCase(Locale.ROOT))),
        number(row, "taken_ms").map(Duration::ofMillis),
        schedule(row, "schedule_before"),
        schedule(row, "schedule_after"),
        schedule(row, "schedule_seen"),
        new Scheduler.Identity(row.getString("scheduler"), row.getInt("scheduler_version")),
        number(row, "undoes"),
        action(row),
        number(row, "part_of"));
  }

  /// The row as a value; empty for one that says what cannot be.
  static Optional<LogEntry> readable(ResultSet row) throws SQLException {
    try {
      return Optional.of(read(row));
    } catch (ProfileException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<CardAction> action(ResultSet row) throws SQLException {
    String name = row.getString("action");
    String detail = row.getString("detail");
    return name == null
        ? Optional.empty()
        : CardAction.of(name, row.getLong("number"), detail == null ? "" : detail);
  }

  private static Optional<Schedule> schedule(ResultSet row, String column) throws SQLException {
    return ScheduleText.read(row.getString(column));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
