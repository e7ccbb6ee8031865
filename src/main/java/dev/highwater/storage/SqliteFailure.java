package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite reports into one sentence for the user.
final class SqliteFailure {
  /// The low byte of an extended code is the plain one.
  private static final int PLAIN_CODE = 0xff;

  private static final int LOG_INDEX_BYTES = 32 * 1024;

  private SqliteFailure() {}

  /// Names the failure.
  ///
  /// @param folder the profile's folder
  /// @return a {@link ProfileException} when the environment failed; anything else is a bug of ours
  static RuntimeException explain(Path folder, SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_FULL -> full(folder, failure);
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          new ProfileException(
              folder.resolve(ProfileFolder.DATABASE)
                  + " is not a database that Highwater can read; it was left as it is.",
              failure);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new ProfileException(
              "Another program keeps " + folder.resolve(ProfileFolder.DATABASE) + " locked.",
              failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new ProfileException("The profile in " + folder + " cannot be written to.", failure);
      case SQLITE_CANTOPEN, SQLITE_IOERR ->
          isFull(folder)
              ? full(folder, failure)
              : new ProfileException(
                  "The profile in " + folder + " cannot be read or written.", failure);
      default -> new IllegalStateException(failure);
    };
  }

  /// The plain code of a failure.
  static SQLiteErrorCode code(SQLException failure) {
    return failure instanceof SQLiteException known
        ? code(known.getResultCode().code)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  /// The plain code of a result.
  static SQLiteErrorCode code(int result) {
    return SQLiteErrorCode.getErrorCode(result & PLAIN_CODE);
  }

  private static ProfileException full(Path folder, SQLException failure) {
    return new ProfileException(
        "The disk that holds " + folder + " is full; nothing was saved.", failure);
  }

  /// SQLite cannot make the index of its write-ahead log on a full disk and calls that a failure to
  /// read.
  static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < LOG_INDEX_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }
}
