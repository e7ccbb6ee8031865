package dev.highwater.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteException;

/// Whether a file is a database of Highwater that can be relied on. Looks through all of it and
/// changes nothing, not even beside it.
final class SoundDatabase {
  private SoundDatabase() {}

  /// What is wrong with a file.
  ///
  /// @param text completes a sentence that begins with the file
  record Fault(Kind kind, String text) {
    enum Kind {
      NOT_THERE,
      NOT_OURS,
      NEWER,
      DAMAGED
    }
  }

  /// Empty when the file is a whole database of this version or an older one.
  ///
  /// @throws SQLException when it cannot be read for a reason that is not its own
  static Optional<Fault> fault(Path file) throws SQLException {
    if (!Files.isRegularFile(file)) {
      return Optional.of(new Fault(Fault.Kind.NOT_THERE, "is not there"));
    }
    try (Connection connection = ProfileFolder.connectReading(file)) {
      return fault(connection);
    } catch (SQLiteException unreadable) {
      return switch (SqliteFailure.code(unreadable)) {
        case SQLITE_NOTADB -> Optional.of(notOurs());
        case SQLITE_CORRUPT -> Optional.of(damaged(String.valueOf(unreadable.getMessage())));
        default -> throw unreadable;
      };
    }
  }

  private static Optional<Fault> fault(Connection connection) throws SQLException {
    return switch (Schema.kind(connection)) {
      case EMPTY, FOREIGN -> Optional.of(notOurs());
      case NEWER ->
          damage(connection)
              .or(() ->
                  Optional.of(
                      new Fault(Fault.Kind.NEWER, "was written by a newer version of Highwater")));
      case OLDER, LATEST -> damage(connection);
    };
  }

  static Fault notOurs() {
    return new Fault(Fault.Kind.NOT_OURS, "is no database of Highwater");
  }

  static Fault damaged(String says) {
    return new Fault(
        Fault.Kind.DAMAGED, "is damaged (SQLite says: " + says.replaceAll("\\R", " ") + ")");
  }

  private static Optional<Fault> damage(Connection connection) throws SQLException {
    try (PreparedStatement check = connection.prepareStatement("PRAGMA integrity_check(1)");
        ResultSet row = check.executeQuery()) {
      String says = row.next() ? row.getString(1) : "nothing";
      return says.equals("ok") ? Optional.empty() : Optional.of(damaged(says));
    }
  }
}
