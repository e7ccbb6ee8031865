package dev.highwater.storage;

import dev.highwater.library.Inspection.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sqlite.SQLiteErrorCode;

/// Compares the indexes and triggers of a database with those of a new one. Without an index all is
/// slower or two rows can be where one may be; without a trigger rows of the log could be changed.
final class SchemaInspection {
  private static final String PARTS =
      "SELECT type, name, sql FROM sqlite_schema"
          + " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL";

  private final Map<String, Part> wanted;

  private record Part(String type, String name, String sql) {}

  private SchemaInspection(Map<String, Part> wanted) {
    this.wanted = wanted;
  }

  /// Knows the schema of the latest version.
  static SchemaInspection latest() throws SQLException {
    try (Connection fresh = ProfileFolder.connectToNothing()) {
      Schema.migrate(fresh);
      return new SchemaInspection(parts(fresh));
    }
  }

  private static Map<String, Part> parts(Connection connection) throws SQLException {
    Map<String, Part> parts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PARTS)) {
      while (row.next()) {
        Part part = new Part(row.getString(1), row.getString(2), row.getString(3));
        parts.put(part.name(), part);
      }
    }
    return parts;
  }

  /// Looks and changes nothing.
  List<Finding> look(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (Part part : amiss(connection)) {
      findings.add(new Finding(code(part), sentence(part), false));
    }
    return findings;
  }

  /// Makes what is missing or altered as in a new database; to be called in a transaction.
  List<Finding> repair(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (Part part : amiss(connection)) {
      Optional<String> failure = makeAgain(connection, part);
      findings.add(
          new Finding(
              code(part),
              sentence(part) + failure.orElse(" It is there again."),
              failure.isEmpty()));
    }
    return findings;
  }

  private List<Part> amiss(Connection connection) throws SQLException {
    Map<String, Part> there = parts(connection);
    return wanted.values().stream().filter(part -> !part.equals(there.get(part.name()))).toList();
  }

  /// Each by itself, since rows that were added meanwhile may keep one of them from being made.
  private static Optional<String> makeAgain(Connection connection, Part part) throws SQLException {
    Database.execute(connection, "SAVEPOINT part");
    Optional<String> failure = Optional.empty();
    try {
      Database.execute(connection, "DROP " + part.type() + " IF EXISTS " + part.name());
      Database.execute(connection, part.sql());
    } catch (SQLException refused) {
      if (SqliteFailure.code(refused) != SQLiteErrorCode.SQLITE_CONSTRAINT) {
        throw refused;
      }
      Database.execute(connection, "ROLLBACK TO part");
      failure = Optional.of(" It cannot be made again, because rows contradict it.");
    }
    Database.execute(connection, "RELEASE part");
    return failure;
  }

  private static String code(Part part) {
    return part.type() + "-missing";
  }

  private static String sentence(Part part) {
    return "The %s %s is missing or altered: somebody else changed the database."
        .formatted(part.type(), part.name());
  }
}
