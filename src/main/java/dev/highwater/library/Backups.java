package dev.highwater.library;

import dev.highwater.study.StudyCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The backups of one profile: whole copies of its database, each in one file that {@link #restore}
/// takes. Filled by storage.
///
/// A backup may be made while the profile is open, here or in another process, and is complete and
/// checked by SQLite before it gets its name. Only one is made at a time. Every failure is a {@link
/// Profile.ProfileException} with one sentence for the learner. For any thread but the screen's.
public interface Backups {
  /// Finds the backups of the profile in a folder, which need not be open, or even whole.
  @FunctionalInterface
  interface Finder {
    /// The backups of the profile in {@code folder}, named and thinned by that calendar.
    Backups of(Path folder, StudyCalendar calendar);
  }

  /// Why a backup was made. Only automatic ones are ever thrown away.
  enum Reason {
    /// An hour or more after the last one, since something had changed.
    AUTOMATIC,
    /// The learner asked for it.
    ASKED_FOR,
    /// It holds what was there before another backup was restored.
    BEFORE_RESTORE,
    /// It holds what was there before a new version changed the database's form.
    BEFORE_UPGRADE
  }

  /// One backup.
  ///
  /// @param at when it was made, by the calendar clock
  /// @param bytes the file's size
  record Backup(Path file, Instant at, Reason reason, long bytes) {}

  /// What the profile has now and a backup has not.
  ///
  /// @param ratings ratings and actions in the log now that the backup's log does not have
  /// @param last the time of the last of them
  /// @param cards cards that the backup does not know
  record Lack(long ratings, Optional<Instant> last, long cards) {
    /// Whether restoring would take nothing away.
    public boolean isNothing() {
      return ratings == 0 && cards == 0;
    }
  }

  /// What restoring a backup did.
  ///
  /// @param replaced where the database that it replaced is kept; empty when there was none
  /// @param lack what the replaced database has and the profile now has not; empty when it could
  ///   not be read
  record Restored(Optional<Path> replaced, Optional<Lack> lack) {}

  /// Where backups are kept: inside the profile's folder, not there before the first one.
  Path folder();

  /// The backups in {@link #folder}, the latest first.
  List<Backup> all();

  /// Makes a backup now, for the learner.
  Backup make();

  /// Makes a backup in another folder, for instance on another disk; it is not among {@link #all}.
  Backup makeIn(Path folder);

  /// Makes an automatic backup if the profile has changed since the last one and that is an hour
  /// ago, and then throws away those automatic ones that are no longer wanted. Quick when nothing
  /// is due; does nothing while another backup is made.
  ///
  /// @return empty when none was due
  Optional<Backup> makeIfDue();

  /// Looks through a whole backup.
  ///
  /// @return what is wrong with it, as a sentence; empty when it can be relied on
  default Optional<String> fault(Backup backup) {
    try {
      lack(backup.file());
      return Optional.empty();
    } catch (Profile.ProfileException unsound) {
      return Optional.of(String.valueOf(unsound.getMessage()));
    }
  }

  /// What restoring that file would take from the profile as it is now; to be shown before {@link
  /// #restore} is called.
  ///
  /// @return empty when the profile's own database cannot be read, or is not there
  /// @throws Profile.ProfileException when the file is not one that {@link #restore} takes
  Optional<Lack> lack(Path file);

  /// Puts a backup in the place of the profile's database, which is kept as a backup first. The
  /// profile must not be open anywhere.
  ///
  /// @throws Profile.ProfileException when the file is no sound database of Highwater or was
  ///   written by a newer version, or when the profile is open; nothing has changed then
  Restored restore(Path file);
}
