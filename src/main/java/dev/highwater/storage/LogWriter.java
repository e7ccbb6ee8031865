package dev.highwater.storage;

import dev.highwater.schedule.Grade;
import dev.highwater.study.CardAction;
import dev.highwater.study.LogEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Adds rows to the log, many with one prepared statement.
final class LogWriter implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement number;
  private boolean waiting;

  LogWriter(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            """
            INSERT INTO review_log (card, kind, at_ms, grade, taken_ms, schedule_before,
              schedule_after, schedule_seen, scheduler, scheduler_version, undoes, action, number,
              detail, part_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    number = connection.prepareStatement("SELECT last_insert_rowid()");
  }

  /// Adds a row that stands for itself.
  ///
  /// @param row its id is not used; its times are stored in whole milliseconds
  void add(LogEntry row) throws SQLException {
    add(row, Optional.empty());
  }

  /// Adds a row.
  ///
  /// @param row its id is not used; its times are stored in whole milliseconds
  /// @param lead the row it is part of
  /// @return its number
  long add(LogEntry row, Optional<Long> lead) throws SQLException {
    bind(row, lead);
    insert.executeUpdate();
    try (ResultSet added = number.executeQuery()) {
      added.next();
      return added.getLong(1);
    }
  }

  /// The same for a row that stands for itself, but stored by the next {@link #flush}; nothing may
  /// be added otherwise meanwhile.
  void addLater(LogEntry row) throws SQLException {
    bind(row, Optional.empty());
    insert.addBatch();
    waiting = true;
  }

  /// Stores the rows that wait.
  void flush() throws SQLException {
    if (waiting) {
      insert.executeBatch();
      waiting = false;
    }
  }

  private void bind(LogEntry row, Optional<Long> lead) throws SQLException {
    insert.setString(1, row.card().value());
    insert.setString(2, row.kind().storedName());
    insert.setLong(3, row.at().toEpochMilli());
    insert.setString(4, row.grade().map(Grade::contractName).orElse(null));
    insert.setObject(5, row.taken().map(Duration::toMillis).orElse(null));
    insert.setString(6, ScheduleText.column(row.before()));
    insert.setString(7, ScheduleText.column(row.after()));
    insert.setString(8, ScheduleText.column(row.seen()));
    insert.setString(9, row.scheduler().name());
    insert.setInt(10, row.scheduler().version());
    insert.setObject(11, row.undoes().orElse(null));
    insert.setString(12, row.action().map(CardAction::storedName).orElse(null));
    insert.setObject(13, row.action().flatMap(CardAction::number).orElse(null));
    insert.setString(14, row.action().flatMap(CardAction::detail).orElse(null));
    insert.setObject(15, lead.orElse(null));
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    number.close();
  }
}
