package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Writes the notes of one source and what was found wrong in them, for the length of an import.
final class NoteRows implements AutoCloseable {
  private final long source;
  private final Map<String, Long> ids = new HashMap<>();
  private final PreparedStatement selectNote;
  private final PreparedStatement insertNote;
  private final PreparedStatement deleteProblems;
  private final PreparedStatement deleteProblemsAround;
  private final PreparedStatement insertProblem;

  NoteRows(Connection connection, NoteSource source) throws SQLException {
    this.source = sourceId(connection, source);
    selectNote = connection.prepareStatement("SELECT id FROM note WHERE source = ? AND path = ?");
    insertNote =
        connection.prepareStatement("INSERT INTO note (source, path) VALUES (?, ?) RETURNING id");
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

  /// The row of a note, made when there is none.
  long idOf(String path) throws SQLException {
    Long known = ids.get(path);
    if (known != null) {
      return known;
    }
    long id = storedId(path);
    ids.put(path, id);
    return id;
  }

  void forgetProblems(String path) throws SQLException {
    deleteProblems.setLong(1, source);
    deleteProblems.setString(2, path);
    deleteProblems.executeUpdate();
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
    deleteProblems.close();
    deleteProblemsAround.close();
    insertProblem.close();
  }

  private long storedId(String path) throws SQLException {
    selectNote.setLong(1, source);
    selectNote.setString(2, path);
    try (ResultSet row = selectNote.executeQuery()) {
      if (row.next()) {
        return row.getLong(1);
      }
    }
    insertNote.setLong(1, source);
    insertNote.setString(2, path);
    try (ResultSet row = insertNote.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long sourceId(Connection connection, NoteSource source) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO source (root) VALUES (?) ON CONFLICT DO NOTHING");
        PreparedStatement select =
            connection.prepareStatement("SELECT id FROM source WHERE root = ?")) {
      insert.setString(1, source.root());
      insert.executeUpdate();
      select.setString(1, source.root());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
