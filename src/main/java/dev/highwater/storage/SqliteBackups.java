package dev.highwater.storage;

import dev.highwater.library.Backups;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.library.Thinning;
import dev.highwater.storage.SoundDatabase.Fault;
import dev.highwater.study.StudyCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Backups in the folder {@code backups} of the profile.
///
/// The file of a backup bears the time of the last change to the database it was made from, so that
/// whether anything has changed since is told without opening either.
public final class SqliteBackups implements Backups {
  private static final String FOLDER = "backups";
  private static final Duration EVERY = Duration.ofHours(1);

  private final ProfileFolder profile;
  private final StudyCalendar calendar;

  /// @param folder of the profile
  public SqliteBackups(Path folder, StudyCalendar calendar) {
    this.profile = new ProfileFolder(folder);
    this.calendar = calendar;
  }

  @Override
  public Path folder() {
    return profile.path().resolve(FOLDER);
  }

  @Override
  public List<Backup> all() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .flatMap(file -> backup(file).stream())
          .sorted(
              Comparator.comparing(Backup::at)
                  .thenComparing(backup -> backup.file().toString())
                  .reversed())
          .toList();
    } catch (IOException failed) {
      throw new ProfileException("The folder " + folder() + " cannot be read.", failed);
    }
  }

  /// Empty for a file that is no backup, or gone meanwhile.
  private static Optional<Backup> backup(Path file) {
    return BackupName.of(String.valueOf(file.getFileName()))
        .flatMap(name -> {
          try {
            return Optional.of(new Backup(file, name.at(), name.reason(), Files.size(file)));
          } catch (IOException _) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Backup make() {
    return make(Reason.ASKED_FOR);
  }

  /// Makes one in the profile's own folder.
  Backup make(Reason reason) {
    try (ProfileLock _ = lock().orElseThrow(SqliteBackups::busy)) {
      DatabaseCopy.sweep(folder());
      return makeIn(folder(), reason);
    }
  }

  private static ProfileException busy() {
    return new ProfileException("Another backup is being made just now; try again in a moment.");
  }

  @Override
  public Backup makeIn(Path target) {
    if (!profile.isWritable()) {
      return makeIn(target, Reason.ASKED_FOR);
    }
    try (ProfileLock _ = lock().orElseThrow(SqliteBackups::busy)) {
      return makeIn(target, Reason.ASKED_FOR);
    }
  }

  private Backup makeIn(Path target, Reason reason) {
    profile.requireNoFileInItsPlace();
    if (!profile.hasDatabase()) {
      throw new ProfileException("There is no profile in " + profile.path() + " yet.");
    }
    create(target);
    Instant at = calendar.now().instant().truncatedTo(ChronoUnit.SECONDS);
    return profile.reading(connection -> {
      checkpoint(connection);
      FileTime changed = lastChange();
      try (DatabaseCopy copy = DatabaseCopy.of(profile.database(), connection, target)) {
        copy.fault().filter(it -> it.kind() != Fault.Kind.NEWER).ifPresent(this::refuse);
        copy.dateBack(changed);
        Path file = target.resolve(BackupName.free(target, at, reason));
        copy.moveTo(file);
        return backup(file).orElseThrow();
      }
    });
  }

  /// Brings what is in the write-ahead log into the database, so that nothing is left to be brought
  /// when the profile is closed, which would look like a change.
  private void checkpoint(Connection connection) throws SQLException {
    if (profile.isWritable()) {
      try (PreparedStatement step = connection.prepareStatement("PRAGMA wal_checkpoint(PASSIVE)")) {
        step.execute();
      }
    }
  }

  private void refuse(Fault fault) {
    throw new ProfileException(
        profile.database()
            + " "
            + fault.text()
            + ", so no backup was made of it; earlier backups are kept.");
  }

  /// When the database was last written to.
  private FileTime lastChange() {
    try {
      FileTime database = Files.getLastModifiedTime(profile.database());
      Path log = Path.of(profile.database() + "-wal");
      if (Files.exists(log) && Files.size(log) > 0) {
        FileTime logged = Files.getLastModifiedTime(log);
        return logged.compareTo(database) > 0 ? logged : database;
      }
      return database;
    } catch (IOException failed) {
      throw new ProfileException("The profile in " + profile.path() + " cannot be read.", failed);
    }
  }

  @Override
  public Optional<Backup> makeIfDue() {
    if (!profile.hasDatabase() || !profile.isWritable() || !isDue()) {
      return Optional.empty();
    }
    Optional<ProfileLock> lock = lock();
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try (ProfileLock _ = lock.get()) {
      DatabaseCopy.sweep(folder());
      Backup made = makeIn(folder(), Reason.AUTOMATIC);
      thin();
      return Optional.of(made);
    }
  }

  private boolean isDue() {
    Optional<Backup> latest = all().stream().findFirst();
    if (latest.isEmpty()) {
      return profile.reading(SqliteBackups::hasSomethingToLose);
    }
    // One from the future says that the clock was wrong, not that a backup can wait.
    Duration age = Duration.between(latest.get().at(), calendar.now().instant()).abs();
    return age.compareTo(EVERY) >= 0 && hasChangedSince(latest.get());
  }

  private boolean hasChangedSince(Backup backup) {
    try {
      return !micros(Files.getLastModifiedTime(backup.file())).equals(micros(lastChange()));
    } catch (IOException _) {
      return true;
    }
  }

  /// Not every file system keeps more.
  private static Instant micros(FileTime time) {
    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Before the first rating there is nothing that the notes do not say.
  private static boolean hasSomethingToLose(Connection connection) throws SQLException {
    if (Schema.kind(connection) == Schema.Kind.FOREIGN) {
      return false;
    }
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT 1 FROM review_log WHERE kind <> 'snapshot' LIMIT 1");
        ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  private void thin() {
    List<Backup> automatic =
        all().stream().filter(backup -> backup.reason() == Reason.AUTOMATIC).toList();
    Set<Instant> kept =
        new Thinning(calendar.zone())
            .kept(automatic.stream().map(Backup::at).toList(), calendar.now().instant());
    for (Backup backup : automatic) {
      if (!kept.contains(backup.at())) {
        remove(backup.file());
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // It goes next time.
      return;
    }
  }

  @Override
  public Optional<String> fault(Backup backup) {
    try {
      return SoundDatabase.fault(backup.file())
          .map(fault -> "The backup " + backup.file() + " " + fault.text() + ".");
    } catch (SQLException failed) {
      return Optional.of("The backup " + backup.file() + " cannot be read.");
    }
  }

  @Override
  public Optional<Lack> lack(Path file) {
    Restoration.requireSound(file);
    return new Restoration(profile).lack(file);
  }

  @Override
  public Restored restore(Path file) {
    Restoration.requireSound(file);
    profile.create();
    Path damaged = folder().resolve(BackupName.ofDamaged(calendar.now().instant()));
    try (ProfileLock _ = profile.lock();
        ProfileLock _ = lock().orElseThrow(SqliteBackups::busy)) {
      DatabaseCopy.sweep(profile.path());
      return new Restoration(profile)
          .restore(file, () -> makeIn(folder(), Reason.BEFORE_RESTORE).file(), damaged);
    }
  }

  /// The right to make backups of this profile; empty while another has it.
  private Optional<ProfileLock> lock() {
    create(folder());
    try {
      return ProfileLock.take(folder());
    } catch (IOException failed) {
      throw new ProfileException("The folder " + folder() + " cannot be written to.", failed);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new ProfileException("The folder " + folder + " cannot be created.", failed);
    }
  }
}
