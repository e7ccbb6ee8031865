package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One connection, used by one thread at a time; any thread may ask, any thread may close. Every
/// write is one transaction that is on the disk when it returns, or did not happen.
final class Database implements AutoCloseable {
  /// Something done with the connection.
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private final ReentrantLock turn = new ReentrantLock();
  private final Path folder;
  private final Connection connection;
  private final Optional<String> readOnly;
  private long writes;

  /// @param folder the profile's folder, for messages
  /// @param readOnly a sentence saying why nothing may be written
  Database(Path folder, Connection connection, Optional<String> readOnly) {
    this.folder = folder;
    this.connection = connection;
    this.readOnly = readOnly;
  }

  Optional<String> readOnly() {
    return readOnly;
  }

  /// How often somebody began to write; for {@link #read} only, where it cannot change.
  long writes() {
    return writes;
  }

  /// Reads.
  ///
  /// @throws ProfileException when the environment fails
  <T> T read(Work<T> work) {
    turn.lock();
    try {
      return work.run(open());
    } catch (SQLException e) {
      throw SqliteFailure.explain(folder, e);
    } finally {
      turn.unlock();
    }
  }

  /// Writes in one transaction: all of {@code work}, or nothing of it.
  ///
  /// @throws ProfileException when the profile is read-only or the environment fails
  <T> T write(Work<T> work) {
    if (readOnly.isPresent()) {
      throw new ProfileException(readOnly.get());
    }
    return read(connected -> {
      writes++;
      return inTransaction(connected, work);
    });
  }

  /// Runs {@code work} between {@code BEGIN} and {@code COMMIT}.
  static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    boolean done = false;
    try {
      T result = work.run(connection);
      execute(connection, "COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteFailure.explain(folder, e);
    } finally {
      turn.unlock();
    }
  }

  private Connection open() throws SQLException {
    if (connection.isClosed()) {
      throw new ProfileException("The profile in " + folder + " has been closed.");
    }
    return connection;
  }

  private static void rollBack(Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException _) {
      // A full disk makes SQLite roll back by itself; the first failure is the one to report.
    }
  }
}
