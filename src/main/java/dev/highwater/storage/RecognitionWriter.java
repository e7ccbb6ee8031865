package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/// Adds decisions, many with one prepared statement. What a card was before is copied from its row,
/// so a decision is written before the row changes.
final class RecognitionWriter implements AutoCloseable {
  private final PreparedStatement insert;
  private final long lastLogRow;

  RecognitionWriter(Connection connection) throws SQLException {
    lastLogRow = RecognitionRows.lastLogRow(connection);
    insert =
        connection.prepareStatement(
            """
            INSERT INTO recognition (source, card, at_ms, reason, likeness,
              note_before, kind_before, ordinal_before, line_before, last_line_before,
              front_before, back_before, context_before, decks_before, scenario_before,
              comment_before, comment_schedule_before, log_before,
              note_after, line_after, front_after, back_after, replaced)
            SELECT ?, card.id, ?, ?, ?,
              note.path, kind, ordinal, first_line, last_line,
              front, back, context, decks, scenario,
              comment, comment_schedule, ?,
              ?, ?, ?, ?, ?
            FROM card JOIN note ON note.id = card.note WHERE card.id = ?
            """);
  }

  /// A decision of an import.
  ///
  /// @param source row of the source
  void add(long source, Instant at, RecognitionDecision decision) throws SQLException {
    add(source, at, decision, Optional.empty());
  }

  /// A decision.
  ///
  /// @param replaced the card whose text the learner gave to this one
  void add(long source, Instant at, RecognitionDecision decision, Optional<CardId> replaced)
      throws SQLException {
    Sighting after = decision.after();
    insert.setLong(1, source);
    insert.setLong(2, at.toEpochMilli());
    insert.setString(3, decision.reason().contractName());
    insert.setDouble(4, decision.likeness());
    insert.setLong(5, lastLogRow);
    insert.setString(6, after.note());
    insert.setInt(7, after.line());
    insert.setString(8, after.front());
    insert.setString(9, after.back());
    if (replaced.isPresent()) {
      insert.setString(10, replaced.get().value());
    } else {
      insert.setNull(10, Types.VARCHAR);
    }
    insert.setString(11, decision.card().value());
    if (insert.executeUpdate() != 1) {
      throw new IllegalStateException("a decision names a card that is not stored: " + decision);
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
