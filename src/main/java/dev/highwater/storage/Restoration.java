package dev.highwater.storage;

import dev.highwater.library.Backups.Lack;
import dev.highwater.library.Backups.Restored;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.storage.SoundDatabase.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Puts another database in the place of a profile's own, which nobody else may use meanwhile.
///
/// The other one is copied, checked and brought to the latest version first; then the profile's own
/// is kept; then one rename puts the copy in its place. Whenever this is interrupted, the profile
/// has the one or the other, whole.
record Restoration(ProfileFolder profile) {
  private static final String NOTHING_CHANGED = "; nothing was changed.";

  /// @throws ProfileException when {@link #restore} would refuse the file
  static void requireSound(Path file) {
    try {
      SoundDatabase.fault(file).ifPresent(fault -> refuse(file, fault));
    } catch (SQLException failed) {
      throw new ProfileException(file + " cannot be read" + NOTHING_CHANGED, failed);
    }
  }

  private static void refuse(Path file, Fault fault) {
    throw new ProfileException(file + " " + fault.text() + NOTHING_CHANGED);
  }

  /// What the profile has and a sound database has not; empty when the profile's own cannot be
  /// read.
  Optional<Lack> lack(Path file) {
    if (!profile.hasDatabase()) {
      return Optional.empty();
    }
    try (Connection connection = profile.connectToRead()) {
      return Optional.of(lack(connection, file));
    } catch (SQLException _) {
      return Optional.empty();
    }
  }

  private static Lack lack(Connection connection, Path file) throws SQLException {
    try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS other")) {
      attach.setString(1, ProfileFolder.readingAddress(file));
      attach.execute();
    }
    try (PreparedStatement rows =
            connection.prepareStatement(
                """
                SELECT count(*), max(at_ms) FROM (
                  SELECT id, card, kind, at_ms FROM main.review_log WHERE kind <> 'snapshot'
                  EXCEPT
                  SELECT id, card, kind, at_ms FROM other.review_log)\
                """);
        ResultSet row = rows.executeQuery();
        PreparedStatement cards =
            connection.prepareStatement(
                """
                SELECT count(*) FROM main.card
                WHERE removed = 0 AND id NOT IN (SELECT id FROM other.card)\
                """);
        ResultSet card = cards.executeQuery()) {
      row.next();
      card.next();
      Optional<Instant> last =
          row.getLong(1) == 0
              ? Optional.empty()
              : Optional.of(Instant.ofEpochMilli(row.getLong(2)));
      return new Lack(row.getLong(1), last, card.getLong(1));
    }
  }

  /// Puts a database in the place of the profile's own.
  ///
  /// @param backup makes a backup of the profile's own database, if that is sound
  /// @param damaged where it is kept if it is not
  /// @throws ProfileException when that cannot be done; the profile is as it was then
  Restored restore(Path file, Supplier<Path> backup, Path damaged) {
    try (DatabaseCopy copy = copy(file)) {
      copy.fault().ifPresent(fault -> refuse(file, fault));
      bringUpToDate(copy.file(), file);
      boolean sound = !profile.hasDatabase() || isSound();
      Optional<Lack> lack = lack(copy.file());
      Optional<Path> kept = Optional.empty();
      if (profile.hasDatabase()) {
        kept = Optional.of(sound ? backup.get() : keepDamaged(damaged));
        if (sound) {
          profile.closeLog();
        }
      }
      copy.moveTo(profile.database());
      return new Restored(kept, lack);
    }
  }

  private DatabaseCopy copy(Path file) {
    try (Connection connection = ProfileFolder.connectReading(file)) {
      return DatabaseCopy.of(file, connection, profile.path());
    } catch (SQLException failed) {
      throw new ProfileException(file + " cannot be read" + NOTHING_CHANGED, failed);
    }
  }

  /// A file that bears Highwater's mark may still be none of ours, and then shows it here.
  private void bringUpToDate(Path copy, Path file) {
    try (Connection connection = ProfileFolder.connectAlone(copy)) {
      if (Schema.kind(connection) == Schema.Kind.OLDER) {
        Schema.migrate(connection);
      }
      if (!columns(connection).containsAll(latestColumns())) {
        refuse(file, SoundDatabase.notOurs());
      }
    } catch (SQLException failed) {
      switch (SqliteFailure.code(failed)) {
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN ->
            throw SqliteFailure.explain(profile.path(), failed);
        default -> refuse(file, SoundDatabase.notOurs());
      }
    }
  }

  private static Set<String> latestColumns() throws SQLException {
    try (Connection connection = ProfileFolder.connectToNothing()) {
      Schema.migrate(connection);
      return columns(connection);
    }
  }

  private static Set<String> columns(Connection connection) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT t.name || '.' || c.name
                FROM sqlite_schema AS t JOIN pragma_table_xinfo(t.name) AS c
                WHERE t.type = 'table'\
                """);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private boolean isSound() {
    try {
      return SoundDatabase.fault(profile.database())
          .filter(fault -> fault.kind() != Fault.Kind.NEWER)
          .isEmpty();
    } catch (SQLException failed) {
      throw SqliteFailure.explain(profile.path(), failed);
    }
  }

  /// Keeps what is no whole database as it is, and takes its log away from what comes after it.
  private Path keepDamaged(Path kept) {
    Path log = Path.of(profile.database() + "-wal");
    try {
      Files.copy(profile.database(), kept);
      if (Files.exists(log)) {
        Files.copy(log, Path.of(kept + "-wal"));
      }
      DatabaseCopy.force(kept);
      Files.deleteIfExists(log);
      Files.deleteIfExists(Path.of(profile.database() + "-shm"));
      return kept;
    } catch (IOException failed) {
      throw new ProfileException(
          "The damaged database cannot be kept in " + kept + NOTHING_CHANGED, failed);
    }
  }
}
