package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStamp;
import dev.highwater.library.NoteTrace;
import dev.highwater.note.NoteProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the notes of one source and what was found wrong in them, for the length of an import.
final class NoteRows implements AutoCloseable {
  private final long source;
  private final boolean sourceIsNew;
  private final Map<String, Long> ids = new HashMap<>();
  private long lastId;
  private final PreparedStatement selectNote;
  private final PreparedStatement insertNote;
  private final PreparedStatement updateTrace;
  private final PreparedStatement deleteProblems;
  private final PreparedStatement deleteProblemsAround;
  private final PreparedStatement insertProblem;

  NoteRows(Connection connection, NoteSource source) throws SQLException {
    this.sourceIsNew = makeSource(connection, source);
    this.source = number(connection, "SELECT id FROM source WHERE root = ?", source.root());
    this.lastId = number(connection, "SELECT coalesce(max(id), 0) FROM note WHERE ? <> ''", "all");
    selectNote = connection.prepareStatement("SELECT id FROM note WHERE source = ? AND path = ?");
    insertNote =
        connection.prepareStatement(
            """
            INSERT INTO note (size, modified_ns, file, read_under, passed_over, id, source, path)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    updateTrace =
        connection.prepareStatement(
            """
            UPDATE note SET size = ?, modified_ns = ?, file = ?, read_under = ?, passed_over = ?
            WHERE id = ?
            """);
    deleteProblems =
        connection.prepareStatement("DELETE FROM problem WHERE source = ? AND note = ?");
    deleteProblemsAround =
        connection.prepareStatement(
            """
            DELETE FROM problem WHERE source = ? AND note =
              (SELECT note.path FROM card JOIN note ON note.id = card.note WHERE card.id = ?)
            """);
    insertProblem =
        connection.prepareStatement(
            "INSERT INTO problem (source, note, line, code, message) VALUES (?, ?, ?, ?, ?)");
  }

  /// The row of the source.
  long source() {
    return source;
  }

  /// A note was looked at: what was wrong with it is forgotten, and what to know it by next time is
  /// remembered.
  void lookedAt(String path, Optional<NoteTrace> trace) throws SQLException {
    Optional<Long> stored = stored(path);
    if (stored.isEmpty()) {
      insert(path, trace);
      return;
    }
    bind(updateTrace, trace);
    updateTrace.setLong(6, stored.get());
    updateTrace.executeUpdate();
    deleteProblems.setLong(1, source);
    deleteProblems.setString(2, path);
    deleteProblems.executeUpdate();
  }

  /// The row of a note, made when there is none.
  long idOf(String path) throws SQLException {
    Optional<Long> stored = stored(path);
    return stored.isPresent() ? stored.get() : insert(path, Optional.empty());
  }

  /// Forgets the problems of the note that a card was in.
  void forgetProblemsAround(CardId card) throws SQLException {
    deleteProblemsAround.setLong(1, source);
    deleteProblemsAround.setString(2, card.value());
    deleteProblemsAround.executeUpdate();
  }

  void addProblem(NoteProblem problem) throws SQLException {
    insertProblem.setLong(1, source);
    insertProblem.setString(2, problem.note());
    insertProblem.setInt(3, problem.line());
    insertProblem.setString(4, problem.code());
    insertProblem.setString(5, problem.message());
    insertProblem.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    selectNote.close();
    insertNote.close();
    updateTrace.close();
    deleteProblems.close();
    deleteProblemsAround.close();
    insertProblem.close();
  }

  private Optional<Long> stored(String path) throws SQLException {
    Long known = ids.get(path);
    if (known != null || sourceIsNew) {
      return Optional.ofNullable(known);
    }
    selectNote.setLong(1, source);
    selectNote.setString(2, path);
    try (ResultSet row = selectNote.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      ids.put(path, row.getLong(1));
      return Optional.of(row.getLong(1));
    }
  }

  /// The row of a source, made when there is none.
  static long sourceId(Connection connection, NoteSource source) throws SQLException {
    makeSource(connection, source);
    return number(connection, "SELECT id FROM source WHERE root = ?", source.root());
  }

  private long insert(String path, Optional<NoteTrace> trace) throws SQLException {
    lastId++;
    bind(insertNote, trace);
    insertNote.setLong(6, lastId);
    insertNote.setLong(7, source);
    insertNote.setString(8, path);
    insertNote.executeUpdate();
    ids.put(path, lastId);
    return lastId;
  }

  private static void bind(PreparedStatement statement, Optional<NoteTrace> trace)
      throws SQLException {
    if (trace.isPresent()) {
      NoteStamp stamp = trace.get().stamp();
      statement.setLong(1, stamp.size());
      statement.setLong(2, stamp.modifiedNanos());
    } else {
      statement.setNull(1, Types.INTEGER);
      statement.setNull(2, Types.INTEGER);
    }
    statement.setString(3, trace.map(it -> it.stamp().file()).orElse(null));
    statement.setString(4, trace.map(NoteTrace::readUnder).orElse(null));
    statement.setBoolean(5, trace.map(NoteTrace::passedOver).orElse(false));
  }

  /// True when it was not there yet.
  private static boolean makeSource(Connection connection, NoteSource source) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO source (root) VALUES (?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, source.root());
      return insert.executeUpdate() == 1;
    }
  }

  private static long number(Connection connection, String sql, String parameter)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
