package dev.highwater.storage;

import dev.highwater.library.Backups;
import dev.highwater.library.Profile;
import dev.highwater.study.StudyCalendar;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Opens profiles: a folder with one SQLite database ({@code highwater.db}) and the lock that keeps
/// a second instance from writing to it.
public final class SqliteProfiles implements Profile.Opener {
  /// Twice SQLite's own choice: cards of long notes fill a third of a page of 4 KiB, and an import
  /// of many such notes takes a sixth less time.
  private static final int PAGE_BYTES = 8192;

  private final StudyCalendar calendar;

  /// @param calendar tells the study day of reviews, which decides between a review made here and
  ///   one made by another program
  public SqliteProfiles(StudyCalendar calendar) {
    this.calendar = calendar;
  }

  /// {@inheritDoc}
  ///
  /// A database in a folder that cannot be written to is opened read-only as well.
  @Override
  public Profile open(Path path) {
    ProfileFolder folder = new ProfileFolder(path);
    folder.create();
    if (!folder.isWritable()) {
      return openUnwritable(folder);
    }
    ProfileLock lock = folder.lock();
    try {
      return folder.connected(folder::connect, connection -> openLocked(folder, connection, lock));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public Profile openForReading(Path path) {
    ProfileFolder folder = new ProfileFolder(path);
    folder.requireNoFileInItsPlace();
    if (!folder.hasDatabase()) {
      return folder.connected(
          ProfileFolder::connectToNothing,
          connection -> {
            Schema.migrate(connection);
            return readOnly(folder, connection, "is not there yet", true);
          });
    }
    if (!folder.isWritable()) {
      return openUnwritable(folder);
    }
    Optional<Profile> current =
        folder.connected(folder::connect, connection -> openIfCurrent(folder, connection));
    return current.orElseGet(() -> {
      open(path).close();
      return openForReading(path);
    });
  }

  private Profile openLocked(ProfileFolder folder, Connection connection, ProfileLock lock)
      throws SQLException {
    Schema.Kind kind = Schema.kind(connection);
    return switch (kind) {
      case FOREIGN -> throw folder.foreign();
      case NEWER -> {
        lock.close();
        yield newer(folder, connection);
      }
      case LATEST -> {
        Database.execute(connection, "PRAGMA journal_mode = WAL");
        yield writable(folder, connection, lock);
      }
      case EMPTY, OLDER -> {
        if (kind == Schema.Kind.OLDER) {
          new SqliteBackups(folder.path(), calendar).make(Backups.Reason.BEFORE_UPGRADE);
        }
        // Only an empty database takes it.
        Database.execute(connection, "PRAGMA page_size = " + PAGE_BYTES);
        Database.execute(connection, "PRAGMA journal_mode = WAL");
        Schema.migrate(connection);
        yield writable(folder, connection, lock);
      }
    };
  }

  private Optional<Profile> openIfCurrent(ProfileFolder folder, Connection connection)
      throws SQLException {
    return switch (Schema.kind(connection)) {
      case FOREIGN -> throw folder.foreign();
      case NEWER -> Optional.of(newer(folder, connection));
      case LATEST ->
          Optional.of(readOnly(folder, connection, "has been opened for reading only", true));
      case EMPTY, OLDER -> {
        connection.close();
        yield Optional.empty();
      }
    };
  }

  private Profile openUnwritable(ProfileFolder folder) {
    if (!folder.hasDatabase()) {
      throw folder.unwritable();
    }
    return folder.connected(
        folder::connectUnwritable,
        connection ->
            switch (Schema.kind(connection)) {
              case FOREIGN -> throw folder.foreign();
              case NEWER -> newer(folder, connection);
              case LATEST ->
                  readOnly(
                      folder,
                      connection,
                      "cannot be written to, so it is open for reading only",
                      false);
              case EMPTY, OLDER -> throw folder.unwritable();
            });
  }

  private Profile writable(ProfileFolder folder, Connection connection, ProfileLock lock)
      throws SQLException {
    Database database = new Database(folder.path(), connection, Optional.empty());
    return new SqliteProfile(
        database, Settings.begun(calendar, connection), Optional.of(lock), Optional.empty());
  }

  private Profile newer(ProfileFolder folder, Connection connection) throws SQLException {
    return readOnly(
        folder,
        connection,
        "was written by a newer version of Highwater, so it is open for reading only",
        false);
  }

  private Profile readOnly(
      ProfileFolder folder, Connection connection, String reason, boolean expected)
      throws SQLException {
    Database.execute(connection, "PRAGMA query_only = ON");
    Optional<String> sentence = Optional.of("The profile in " + folder.path() + " " + reason + ".");
    Database database = new Database(folder.path(), connection, sentence);
    return new SqliteProfile(
        database,
        Settings.begun(calendar, connection),
        Optional.empty(),
        sentence.filter(_ -> !expected));
  }
}
