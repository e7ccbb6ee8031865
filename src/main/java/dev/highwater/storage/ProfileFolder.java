package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// The folder of one profile and the ways to its database. Failures leave as sentences for the
/// user.
record ProfileFolder(Path path) {
  /// Where a connection comes from.
  @FunctionalInterface
  interface Source {
    Connection open() throws SQLException;
  }

  static final String DATABASE = "highwater.db";

  /// Holds the indices of a large import, so that their pages are written once.
  private static final int CACHE_KIBIBYTES = 16 * 1024;

  private static final int BUSY_TIMEOUT_MILLIS = 5000;

  Path database() {
    return path.resolve(DATABASE);
  }

  boolean hasDatabase() {
    return Files.exists(database());
  }

  boolean isWritable() {
    return Files.isWritable(path) && (!hasDatabase() || Files.isWritable(database()));
  }

  void create() {
    requireNoFileInItsPlace();
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new ProfileException("The profile folder " + path + " cannot be created.", e);
    }
  }

  void requireNoFileInItsPlace() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new ProfileException("The profile folder " + path + " is a file, not a folder.");
    }
  }

  ProfileLock lock() {
    try {
      return ProfileLock.take(path)
          .orElseThrow(() ->
              new ProfileException(
                  "Highwater is already open on the profile in "
                      + path
                      + "; close it there first."));
    } catch (IOException e) {
      ProfileException failure = unwritable();
      failure.initCause(e);
      throw failure;
    }
  }

  ProfileException unwritable() {
    return new ProfileException("The profile folder " + path + " cannot be written to.");
  }

  ProfileException foreign() {
    return new ProfileException(
        database() + " is another program's database; it was left as it is.");
  }

  /// Opens a connection and does something with it; the connection stays open unless that fails.
  <T> T connected(Source source, Database.Work<T> work) {
    try {
      Connection connection = source.open();
      try {
        return work.run(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteFailure.explain(path, e);
    }
  }

  /// A connection that may write, if the profile's lock is held, and reads.
  Connection connect() throws SQLException {
    return connect(database().toUri().toString());
  }

  /// A connection to a database that nobody can change, the folder being read-only. Reads past
  /// changes that an unclean end left in the write-ahead log are asked of SQLite the ordinary way,
  /// which it can grant only when its index file is there too.
  Connection connectUnwritable() throws SQLException {
    return connectReading(database());
  }

  /// A connection to an existing database that is only to be read, also while it is in use.
  Connection connectToRead() throws SQLException {
    return isWritable() ? connect() : connectUnwritable();
  }

  /// Reads an existing database, also while it is in use.
  <T> T reading(Database.Work<T> work) {
    try (Connection connection = connectToRead()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw SqliteFailure.explain(path, e);
    }
  }

  /// Makes the database stand alone, without a write-ahead log; refused while anybody has it open.
  void closeLog() {
    reading(connection -> {
      Database.execute(connection, "PRAGMA journal_mode = DELETE");
      return path;
    });
  }

  /// A connection that only reads a database, wherever it is, and leaves no file beside it unless
  /// one was there.
  static Connection connectReading(Path database) throws SQLException {
    return connect(readingAddress(database));
  }

  /// Where {@link #connectReading} reads.
  static String readingAddress(Path database) {
    boolean unfinished =
        Files.exists(Path.of(database + "-wal")) || Files.exists(Path.of(database + "-journal"));
    return database.toUri() + (unfinished ? "?mode=ro" : "?immutable=1");
  }

  /// A connection to a file that nobody else knows of.
  static Connection connectAlone(Path database) throws SQLException {
    return connect(database.toUri().toString());
  }

  /// An empty database in memory.
  static Connection connectToNothing() throws SQLException {
    return connect(":memory:");
  }

  private static Connection connect(String address) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.enforceForeignKeys(true);
    config.setSynchronous(SynchronousMode.FULL);
    config.setCacheSize(-CACHE_KIBIBYTES);
    // Otherwise each row that is added costs a query for its number.
    config.setGetGeneratedKeys(false);
    Properties settings = config.toProperties();
    return JDBC.createConnection(JDBC.PREFIX + address, settings);
  }
}
