package dev.highwater.library;

import dev.highwater.study.CardStates;
import dev.highwater.study.MemoryParameters;
import dev.highwater.study.ReviewLog;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCards;
import dev.highwater.study.deck.DeckSettings;
import dev.highwater.study.query.CardSearch;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.statistics.StudyRecords;
import java.nio.file.Path;
import java.time.LocalTime;

/// The opened folder that holds one learner's data. Closing it releases the database.
public interface Profile extends AutoCloseable {
  /// Opens profiles; one implementation, filled by storage.
  interface Opener {
    /// Opens the profile in {@code folder}, creating it when it is not there.
    ///
    /// A database made by a newer version is opened read-only ({@link #readOnly()}).
    ///
    /// @throws ProfileException when the folder cannot be used
    Profile open(Path folder);

    /// Opens the profile in {@code folder} for reading, also while another instance has it open.
    /// Creates nothing: where there is no profile, an empty one is shown.
    ///
    /// @throws ProfileException when the folder cannot be used
    default Profile openForReading(Path folder) {
      return open(folder);
    }
  }

  /// What is known of imported notes.
  NoteIndex notes();

  /// The vaults that were added.
  Vaults vaults();

  /// What was written into notes.
  NoteLedger ledger();

  /// Cards to study.
  StudyCards cards();

  /// The log of what was remembered.
  ReviewLog reviews();

  /// What statistics are made of.
  StudyRecords records();

  /// What has happened to notes and cards without the learner's doing.
  VaultNews news();

  /// Cards for today's queue.
  QueueCards queue();

  /// Finds cards by a query.
  CardSearch search();

  /// What was chosen for decks.
  DeckSettings decks();

  /// The calendar in force, with the learner's own beginning of the day.
  StudyCalendar calendar();

  /// Lets study days begin at that local time from the next time the profile is opened.
  void beginDaysAt(LocalTime start);

  /// How cards were recognised, and the cards that vanished.
  Recognitions recognitions();

  /// Puts the stored states of cards right by their log.
  CardStates states();

  /// What other programs made of schedules.
  OutsideRatings outside();

  /// The parameters of the learner's memory model.
  MemoryParameters parameters();

  /// What was chosen about the program itself.
  Preferences preferences();

  /// Scenarios that notes declare, and the learner's own.
  Scenarios scenarios();

  /// Looks for damage.
  Inspection inspection();

  /// A sentence saying why nothing may be written; empty when everything may.
  java.util.Optional<String> readOnly();

  /// What whoever opens the profile should hear, even to read only: that a newer version wrote it,
  /// or that its folder cannot be written to. One sentence; empty ordinarily.
  java.util.Optional<String> notice();

  @Override
  void close();

  /// The profile cannot be used; the message is one sentence for the user.
  final class ProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProfileException(String message) {
      super(message);
    }

    public ProfileException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
