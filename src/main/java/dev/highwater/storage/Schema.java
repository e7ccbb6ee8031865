package dev.highwater.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// Which version of the schema a database has, and how it gets the latest one. Version {@code n} is
/// made from {@code n - 1} by {@code schema-n.sql}.
final class Schema {
  /// The version this program writes.
  static final int LATEST = 5;

  private static final int APPLICATION_ID = 0x48575452;

  private Schema() {}

  /// What a file turned out to be.
  enum Kind {
    EMPTY,
    OLDER,
    LATEST,
    NEWER,
    FOREIGN
  }

  static Kind kind(Connection connection) throws SQLException {
    if (number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
      return Kind.EMPTY;
    }
    int version = number(connection, "PRAGMA user_version");
    if (number(connection, "PRAGMA application_id") != APPLICATION_ID || version == 0) {
      return Kind.FOREIGN;
    }
    if (version == LATEST) {
      return Kind.LATEST;
    }
    return version < LATEST ? Kind.OLDER : Kind.NEWER;
  }

  /// Brings the schema to the latest version in one transaction.
  static void migrate(Connection connection) throws SQLException {
    migrate(connection, LATEST);
  }

  /// Brings the schema to a version that is not older than its own, in one transaction.
  static void migrate(Connection connection, int wanted) throws SQLException {
    Database.inTransaction(
        connection,
        connected -> {
          int version = number(connected, "PRAGMA user_version");
          for (int next = version + 1; next <= wanted; next++) {
            Database.execute(connected, statements(next));
          }
          Database.execute(connected, "PRAGMA user_version = " + wanted);
          return wanted;
        });
  }

  private static String statements(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
