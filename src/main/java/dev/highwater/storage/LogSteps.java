package dev.highwater.storage;

import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.LogStep;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what can be taken back and done again.
///
/// A row that takes another back can itself be taken back, and so on: such a chain begins at a
/// grade or an action, which stands when the chain has an even number of links. Nothing is ever
/// removed, so that every step can be followed later.
final class LogSteps implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement takingBack;
  private final PreparedStatement byNumber;

  LogSteps(Connection connection) throws SQLException {
    this.connection = connection;
    this.takingBack = connection.prepareStatement("SELECT id FROM review_log WHERE undoes = ?");
    this.byNumber = connection.prepareStatement("SELECT * FROM review_log WHERE id = ?");
  }

  /// A step and the rows by which it can be turned round: the last link of each row's chain.
  ///
  /// @param last in the order of the step's rows
  record Turn(LogStep step, List<Long> last) {}

  /// The latest step that stands.
  Optional<Turn> latestStanding() throws SQLException {
    try (PreparedStatement leads =
            connection.prepareStatement(
                """
                SELECT * FROM review_log
                WHERE kind IN ('review', 'manual') AND part_of IS NULL
                  AND action IS NOT 'carried'
                ORDER BY id DESC
                """);
        ResultSet row = leads.executeQuery()) {
      while (row.next()) {
        if (stands(row.getLong("id"))) {
          return Optional.of(turn(LogRows.read(row)));
        }
      }
      return Optional.empty();
    }
  }

  /// The step that was taken back last, if no other was begun since.
  Optional<Turn> latestTakenBack() throws SQLException {
    try (PreparedStatement undone =
            connection.prepareStatement(
                """
                SELECT id, undoes FROM review_log
                WHERE kind = 'undone' AND part_of IS NULL AND id > coalesce(
                  (SELECT max(id) FROM review_log
                   WHERE kind IN ('review', 'manual') AND part_of IS NULL
                     AND action IS NOT 'carried'), 0)
                ORDER BY id DESC
                """);
        ResultSet row = undone.executeQuery()) {
      while (row.next()) {
        LogEntry first = beginning(row.getLong("undoes"));
        if (!stands(first.id()) && lastLink(first.id()) == row.getLong("id")) {
          return Optional.of(turn(first));
        }
      }
      return Optional.empty();
    }
  }

  /// True unless the row was taken back.
  boolean stands(long row) throws SQLException {
    int links = 0;
    for (long next = next(row); next != 0; next = next(next)) {
      links++;
    }
    return links % 2 == 0;
  }

  private Turn turn(LogEntry lead) throws SQLException {
    List<LogEntry> parts = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT * FROM review_log WHERE part_of = ? AND kind <> 'undone' ORDER BY id")) {
      query.setLong(1, lead.id());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          parts.add(LogRows.read(row));
        }
      }
    }
    LogStep step = new LogStep(lead, parts);
    List<Long> last = new ArrayList<>();
    for (LogEntry row : step.rows()) {
      last.add(lastLink(row.id()));
    }
    return new Turn(step, last);
  }

  private LogEntry beginning(long row) throws SQLException {
    LogEntry entry = entry(row);
    while (entry.kind() == LogKind.UNDONE) {
      entry = entry(entry.undoes().orElseThrow());
    }
    return entry;
  }

  private LogEntry entry(long row) throws SQLException {
    byNumber.setLong(1, row);
    try (ResultSet found = byNumber.executeQuery()) {
      if (!found.next()) {
        throw new IllegalStateException("the log has no row " + row);
      }
      return LogRows.read(found);
    }
  }

  private long lastLink(long row) throws SQLException {
    long last = row;
    for (long next = next(row); next != 0; next = next(next)) {
      last = next;
    }
    return last;
  }

  private long next(long row) throws SQLException {
    takingBack.setLong(1, row);
    try (ResultSet found = takingBack.executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  @Override
  public void close() throws SQLException {
    takingBack.close();
    byNumber.close();
  }
}
