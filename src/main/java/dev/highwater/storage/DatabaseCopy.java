package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteConnection;

/// A copy of a database that is being made: first under a name that is nobody's, and under its own
/// only when it is whole, checked and on the disk.
///
/// Made by SQLite's backup interface in one step, so that it shows one moment of a database that is
/// in use, which nobody has to wait for. The copy needs no file beside it.
final class DatabaseCopy implements AutoCloseable {
  private static final String PREFIX = ".highwater-copy-";
  private static final String SUFFIX = ".tmp";

  private static final AtomicInteger COPIES = new AtomicInteger();

  private static final int ALL_PAGES = -1;
  private static final int PAUSE_MILLIS = 50;
  private static final int MOST_PAUSES = 100;

  private final Path folder;
  private final Path file;
  private Optional<SoundDatabase.Fault> fault = Optional.empty();

  private DatabaseCopy(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /// Copies the database behind a connection.
  ///
  /// @param source its file, for messages
  /// @param folder where the copy is made
  /// @throws ProfileException when it cannot be copied; nothing is left then
  static DatabaseCopy of(Path source, Connection connection, Path folder) {
    try {
      DatabaseCopy copy = new DatabaseCopy(folder, Files.createFile(nobodys(folder)));
      try {
        copy.fill(source, connection);
        return copy;
      } catch (SQLException | RuntimeException failed) {
        copy.close();
        throw failed;
      }
    } catch (IOException | SQLException failed) {
      throw unwritable(folder, failed);
    }
  }

  /// Not by {@code createTempFile}, whose files only their owner may read: the copy may become the
  /// profile's database.
  private static Path nobodys(Path folder) {
    String prefix = PREFIX + ProcessHandle.current().pid() + "-";
    Path path = folder.resolve(prefix + COPIES.incrementAndGet() + SUFFIX);
    return Files.exists(path) ? nobodys(folder) : path;
  }

  private void fill(Path source, Connection connection) throws SQLException {
    int result =
        connection
            .unwrap(SQLiteConnection.class)
            .getDatabase()
            .backup("main", file.toString(), null, PAUSE_MILLIS, MOST_PAUSES, ALL_PAGES);
    fault =
        switch (SqliteFailure.code(result)) {
          case SQLITE_OK -> stoodAloneAndChecked();
          case SQLITE_NOTADB, SQLITE_CORRUPT ->
              Optional.of(SoundDatabase.damaged(SqliteFailure.code(result).message));
          case SQLITE_BUSY, SQLITE_LOCKED ->
              throw new ProfileException("Another program keeps " + source + " locked.");
          default -> throw new SQLException(SqliteFailure.code(result).toString());
        };
  }

  private Optional<SoundDatabase.Fault> stoodAloneAndChecked() throws SQLException {
    Optional<SoundDatabase.Fault> found = SoundDatabase.fault(file);
    if (found.filter(it -> it.kind() != SoundDatabase.Fault.Kind.NEWER).isEmpty()) {
      try (Connection copied = ProfileFolder.connectAlone(file)) {
        Database.execute(copied, "PRAGMA journal_mode = DELETE");
      }
    }
    return found;
  }

  private static ProfileException unwritable(Path folder, Exception cause) {
    return SqliteFailure.isFull(folder)
        ? new ProfileException(
            "The disk that holds " + folder + " is full; no copy was made.", cause)
        : new ProfileException("No copy of the database can be written to " + folder + ".", cause);
  }

  /// The file as long as it has no name of its own.
  Path file() {
    return file;
  }

  /// What is wrong with the copy, which is what is wrong with the original.
  Optional<SoundDatabase.Fault> fault() {
    return fault;
  }

  /// Lets the copy bear that time of change.
  void dateBack(FileTime changed) {
    try {
      Files.setLastModifiedTime(file, changed);
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  /// Gives the copy its name, in the place of what may be there; it is on the disk when this
  /// returns.
  void moveTo(Path target) {
    try {
      force(file);
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(target.resolveSibling("."));
    } catch (AtomicMoveNotSupportedException impossible) {
      throw new ProfileException(
          target + " is on a disk that cannot replace a file in one step.", impossible);
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  /// Removes the copy if it has got no name.
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(Path.of(file + "-journal"));
    } catch (IOException _) {
      // The next copy made here sweeps it away.
      return;
    }
  }

  /// Takes away what a process that was ended in the middle has left. For whoever knows that no
  /// copy is being made in that folder.
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // It only takes room.
      return;
    }
  }

  /// What is in the file is on the disk when this returns.
  static void force(Path file) throws IOException {
    force(file, StandardOpenOption.WRITE);
  }

  private static void force(Path path, StandardOpenOption way) throws IOException {
    try (FileChannel channel = FileChannel.open(path, way)) {
      channel.force(true);
    }
  }

  private static void forceFolder(Path folder) {
    try {
      force(folder, StandardOpenOption.READ);
    } catch (IOException _) {
      // Windows opens no folder; there the rename itself is written through the journal.
      return;
    }
  }
}
