package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteSource;
import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.RecordedDecision.TakenBack;
import dev.highwater.library.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rows of the table {@code recognition} as values.
final class RecognitionRows {
  /// A {@code WHERE} may follow.
  static final String SELECT =
      "SELECT recognition.*, source.root FROM recognition"
          + " JOIN source ON source.id = recognition.source ";

  private RecognitionRows() {}

  static Optional<RecordedDecision> find(Connection connection, long id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(SELECT + "WHERE recognition.id = ?")) {
      query.setLong(1, id);
      return list(query).stream().findFirst();
    }
  }

  static List<RecordedDecision> list(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      List<RecordedDecision> decisions = new ArrayList<>();
      while (row.next()) {
        decisions.add(decision(row));
      }
      return decisions;
    }
  }

  /// The last row of the log so far; 0 while it is empty.
  static long lastLogRow(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT coalesce(max(id), 0) FROM review_log");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static RecordedDecision decision(ResultSet row) throws SQLException {
    return new RecordedDecision(
        row.getLong("id"),
        new NoteSource(row.getString("root")),
        Instant.ofEpochMilli(row.getLong("at_ms")),
        new RecognitionDecision(
            new CardId(row.getString("card")),
            reason(row.getString("reason")),
            row.getDouble("likeness"),
            sighting(row, "before"),
            sighting(row, "after")),
        takenBack(row));
  }

  private static Sighting sighting(ResultSet row, String when) throws SQLException {
    return new Sighting(
        row.getString("note_" + when),
        row.getInt("line_" + when),
        row.getString("front_" + when),
        row.getString("back_" + when));
  }

  private static Optional<TakenBack> takenBack(ResultSet row) throws SQLException {
    String holder = row.getString("undone_card");
    return holder == null
        ? Optional.empty()
        : Optional.of(
            new TakenBack(Instant.ofEpochMilli(row.getLong("undone_ms")), new CardId(holder)));
  }

  private static RecognitionReason reason(String contractName) {
    return Arrays.stream(RecognitionReason.values())
        .filter(reason -> reason.contractName().equals(contractName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such reason: " + contractName));
  }
}
