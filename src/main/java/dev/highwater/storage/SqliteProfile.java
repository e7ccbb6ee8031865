package dev.highwater.storage;

import dev.highwater.library.Inspection;
import dev.highwater.library.NoteIndex;
import dev.highwater.library.NoteLedger;
import dev.highwater.library.OutsideRatings;
import dev.highwater.library.Preferences;
import dev.highwater.library.Profile;
import dev.highwater.library.Recognitions;
import dev.highwater.library.Scenarios;
import dev.highwater.library.VaultNews;
import dev.highwater.library.Vaults;
import dev.highwater.study.CardStates;
import dev.highwater.study.MemoryParameters;
import dev.highwater.study.ReviewLog;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCards;
import dev.highwater.study.deck.DeckSettings;
import dev.highwater.study.query.CardSearch;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.statistics.StudyRecords;
import java.time.LocalTime;
import java.util.Optional;

/// An opened profile: one database, one store per noun.
final class SqliteProfile implements Profile {
  private final Database database;
  private final Optional<ProfileLock> lock;
  private final Optional<String> notice;
  private final NoteIndex notes;
  private final Vaults vaults;
  private final NoteLedger ledger;
  private final StudyCards cards;
  private final ReviewLog reviews;
  private final Recognitions recognitions;
  private final OutsideRatings outside;
  private final MemoryParameters parameters;
  private final Inspection inspection;
  private final Scenarios scenarios;
  private final QueueCards queue;
  private final CardSearch search;
  private final DeckSettings decks;
  private final CardStates states;
  private final StudyRecords records;
  private final VaultNews news;
  private final Preferences preferences;
  private final StudyCalendar calendar;

  /// @param lock empty when the profile is read-only
  /// @param notice as {@link Profile#notice}
  SqliteProfile(
      Database database,
      StudyCalendar calendar,
      Optional<ProfileLock> lock,
      Optional<String> notice) {
    this.database = database;
    this.calendar = calendar;
    this.lock = lock;
    this.notice = notice;
    this.notes = new SqliteNoteIndex(database, calendar);
    this.vaults = new SqliteVaults(database);
    this.ledger = new SqliteNoteLedger(database);
    this.cards = new SqliteStudyCards(database);
    this.reviews = new SqliteReviewLog(database, calendar);
    this.recognitions = new SqliteRecognitions(database, calendar);
    this.scenarios = new SqliteScenarios(database);
    this.queue = new SqliteQueueCards(database, calendar);
    this.search = new SqliteCardSearch(database);
    this.decks = new SqliteDeckSettings(database);
    this.outside = new SqliteOutsideRatings(database, calendar);
    this.states = new SqliteCardStates(database, calendar);
    this.records = new SqliteStudyRecords(database);
    this.news = new SqliteVaultNews(database);
    this.parameters = new SqliteMemoryParameters(database);
    this.preferences = new SqlitePreferences(database);
    this.inspection = new SqliteInspection(database, states, parameters, calendar);
  }

  @Override
  public NoteIndex notes() {
    return notes;
  }

  @Override
  public Vaults vaults() {
    return vaults;
  }

  @Override
  public NoteLedger ledger() {
    return ledger;
  }

  @Override
  public StudyCards cards() {
    return cards;
  }

  @Override
  public ReviewLog reviews() {
    return reviews;
  }

  @Override
  public Recognitions recognitions() {
    return recognitions;
  }

  @Override
  public OutsideRatings outside() {
    return outside;
  }

  @Override
  public QueueCards queue() {
    return queue;
  }

  @Override
  public CardSearch search() {
    return search;
  }

  @Override
  public DeckSettings decks() {
    return decks;
  }

  @Override
  public CardStates states() {
    return states;
  }

  @Override
  public StudyRecords records() {
    return records;
  }

  @Override
  public VaultNews news() {
    return news;
  }

  @Override
  public StudyCalendar calendar() {
    return calendar;
  }

  @Override
  public void beginDaysAt(LocalTime start) {
    Settings.put(database, Settings.DAY_START, start.toString());
  }

  @Override
  public MemoryParameters parameters() {
    return parameters;
  }

  @Override
  public Preferences preferences() {
    return preferences;
  }

  @Override
  public Scenarios scenarios() {
    return scenarios;
  }

  @Override
  public Inspection inspection() {
    return inspection;
  }

  @Override
  public Optional<String> readOnly() {
    return database.readOnly();
  }

  @Override
  public Optional<String> notice() {
    return notice;
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      lock.ifPresent(ProfileLock::close);
    }
  }
}
