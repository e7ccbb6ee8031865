package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.Backups;
import dev.highwater.library.Backups.Backup;
import dev.highwater.library.Backups.Lack;
import dev.highwater.library.Backups.Reason;
import dev.highwater.library.Backups.Restored;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.LogEntry;
import dev.highwater.study.MovingClock;
import dev.highwater.study.StudyCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupsTest {
  private static final CardId ACKS = new CardId("acks");
  private static final Duration HOUR = Duration.ofHours(1);

  private final MovingClock clock = new MovingClock("2025-02-10T09:00:00Z");
  private final StudyCalendar calendar = new StudyCalendar(clock, ZoneOffset.UTC);

  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private Path database = Path.of("");
  private Backups backups = new SqliteBackups(folder, calendar);

  @BeforeEach
  void makeAProfile() {
    folder = temporary.resolve("a profile with é and %20");
    database = folder.resolve("highwater.db");
    backups = new SqliteBackups(folder, calendar);
    try (Profile profile = open()) {
      profile
          .notes()
          .commit(
              plan(
                  added(card("acks", "a.md", 3), OVERDUE), added(card("isr", "a.md", 6), OVERDUE)));
    }
  }

  private Profile open() {
    return new SqliteProfiles(calendar).open(folder);
  }

  private void grade() {
    try (Profile profile = open()) {
      grade(profile);
    }
  }

  private void grade(Profile profile) {
    clock.advance(Duration.ofSeconds(1));
    profile
        .reviews()
        .record(
            ACKS,
            clock.instant(),
            Grade.GOOD,
            Duration.ofSeconds(3),
            profile.cards().find(ACKS).orElseThrow().schedule(),
            ImportedNote.schedule(ImportedNote.TODAY.plusDays(35), 35, 288).orElseThrow(),
            Sm2Osr.IDENTITY);
  }

  private List<LogEntry> log() {
    try (Profile profile = new SqliteProfiles(calendar).openForReading(folder)) {
      return profile.reviews().all();
    }
  }

  private static void execute(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.toUri());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertSentence(String sentence, Executable refused) {
    assertEquals(sentence, assertThrows(ProfileException.class, refused).getMessage());
  }

  @Test
  void aBackupHoldsWhatTheOpenProfileHoldsAtThatMoment() throws IOException {
    Backup made;
    try (Profile profile = open()) {
      grade(profile);
      made = backups.make();
      grade(profile);
    }
    List<LogEntry> now = log();
    assertEquals(
        new Backup(
            folder.resolve("backups/highwater-20250210-090001-asked-for.db"),
            Instant.parse("2025-02-10T09:00:01Z"),
            Reason.ASKED_FOR,
            Files.size(made.file())),
        made);
    backups.restore(made.file());
    assertEquals(now.subList(0, now.size() - 1), log());
  }

  @Test
  void aBackupIsOneFileAndNothingElseIsLeft() throws IOException {
    try (Profile profile = open()) {
      grade(profile);
      Path elsewhere = temporary.resolve("new/folder");
      backups.makeIn(elsewhere);
      assertEquals(List.of("highwater-20250210-090001-asked-for.db"), names(elsewhere));
    }
  }

  @Test
  void twoBackupsOfOneSecondAreTwoFiles() {
    backups.make();
    backups.make();
    assertEquals(
        List.of(
            "highwater-20250210-090000-asked-for.db", "highwater-20250210-090000-asked-for-2.db"),
        backups.all().stream().map(it -> it.file().getFileName().toString()).toList());
  }

  @Test
  void aBackupOfNoProfileIsRefused() {
    Path nowhere = temporary.resolve("nowhere");
    assertSentence(
        "There is no profile in " + nowhere + " yet.",
        () -> new SqliteBackups(nowhere, calendar).makeIn(temporary));
    assertEquals(false, Files.exists(nowhere));
  }

  @Test
  void noAutomaticBackupIsMadeBeforeTheFirstRating() {
    assertEquals(Optional.empty(), backups.makeIfDue());
    grade();
    assertEquals(Optional.of(Reason.AUTOMATIC), backups.makeIfDue().map(Backup::reason));
  }

  @Test
  void theNextAutomaticBackupIsMadeAnHourLaterIfSomethingHasChanged() {
    grade();
    backups.makeIfDue();
    grade();
    clock.advance(HOUR.minusSeconds(2));
    assertEquals(Optional.empty(), backups.makeIfDue());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(Optional.of(clock.instant()), backups.makeIfDue().map(Backup::at));
  }

  @Test
  void lookingAtTheProfileIsNoChange() {
    try (Profile profile = open()) {
      grade(profile);
      backups.makeIfDue();
    }
    log();
    open().close();
    clock.advance(HOUR.multipliedBy(5));
    assertEquals(Optional.empty(), backups.makeIfDue());
  }

  @Test
  void aChangeThatIsOnlyInTheLogOfAnOpenDatabaseIsAChange() {
    try (Profile profile = open()) {
      grade(profile);
      backups.makeIfDue();
      grade(profile);
      clock.advance(HOUR);
      assertEquals(Optional.of(Reason.AUTOMATIC), backups.makeIfDue().map(Backup::reason));
    }
  }

  @Test
  void aBackupFromTheFutureKeepsNoneFromBeingMade() {
    clock.set("2031-01-01T00:00:00Z");
    grade();
    backups.makeIfDue();
    clock.set("2025-02-11T09:00:00Z");
    grade();
    assertEquals(Optional.of(clock.instant()), backups.makeIfDue().map(Backup::at));
  }

  @Test
  void onlyAutomaticBackupsAreThinned() throws IOException {
    for (int hour = 0; hour < 5; hour++) {
      grade();
      backups.makeIfDue();
      backups.make();
      clock.advance(HOUR);
      grade();
      clock.advance(HOUR);
    }
    clock.advance(Duration.ofDays(3));
    grade();
    backups.makeIfDue();
    long automatic = backups.all().stream().filter(it -> it.reason() == Reason.AUTOMATIC).count();
    assertEquals(2, automatic, names(backups.folder())::toString);
    assertEquals(7, backups.all().size());
  }

  @Test
  void noBackupIsMadeWhileAnotherIs() throws IOException {
    grade();
    Files.createDirectories(backups.folder());
    try (ProfileLock _ = ProfileLock.take(backups.folder()).orElseThrow()) {
      assertEquals(Optional.empty(), backups.makeIfDue());
      assertSentence(
          "Another backup is being made just now; try again in a moment.", backups::make);
    }
    assertEquals(Reason.ASKED_FOR, backups.make().reason());
  }

  @Test
  void noBackupIsMadeOfADamagedDatabaseAndNoneThrownAway() throws IOException {
    grade();
    backups.makeIfDue();
    List<Backup> before = backups.all();
    damage(database, Files.size(database) - 8192);
    clock.advance(HOUR.multipliedBy(400));
    ProfileException refused = assertThrows(ProfileException.class, backups::makeIfDue);
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith(database + " is damaged (SQLite says: "),
        refused::getMessage);
    assertEquals(before, backups.all());
    assertEquals(2, names(backups.folder()).size());
  }

  private static void damage(Path database, long from) throws IOException {
    byte[] bytes = Files.readAllBytes(database);
    for (int at = (int) from; at < bytes.length; at++) {
      bytes[at] = (byte) 0x5a;
    }
    Files.write(database, bytes);
  }

  @Test
  void whatAKilledBackupLeftIsSweptAway() throws IOException {
    Files.createDirectories(backups.folder());
    Files.writeString(backups.folder().resolve(".highwater-copy-1-1.tmp"), "half");
    Files.writeString(backups.folder().resolve(".highwater-copy-1-1.tmp-journal"), "half");
    backups.make();
    assertEquals(
        List.of("highwater-20250210-090000-asked-for.db", "highwater.lock"),
        names(backups.folder()));
  }

  @Test
  void restoringKeepsWhatItReplacesAndSaysWhatIsLacking() {
    Path backup = backups.make().file();
    grade();
    grade();
    try (Profile profile = open()) {
      profile.notes().commit(plan(added(card("epoch", "a.md", 9), OVERDUE)));
    }
    List<LogEntry> now = log();
    Lack lack = new Lack(2, Optional.of(Instant.parse("2025-02-10T09:00:02Z")), 1);

    assertEquals(Optional.of(lack), backups.lack(backup));
    Restored restored = backups.restore(backup);

    assertEquals(Optional.of(lack), restored.lack());
    assertEquals(2, log().size());
    Path replaced = restored.replaced().orElseThrow();
    assertEquals(List.of(replaced, backup), backups.all().stream().map(Backup::file).toList());
    assertEquals(Optional.of(new Lack(0, Optional.empty(), 0)), backups.restore(replaced).lack());
    assertEquals(now, log());
  }

  @Test
  void aHistoryThatWentAnotherWaySinceIsLackingToo() {
    Path backup = backups.make().file();
    grade();
    Path first = backups.restore(backup).replaced().orElseThrow();
    clock.advance(HOUR);
    grade();
    assertEquals(Optional.of(new Lack(1, Optional.of(clock.instant()), 0)), backups.lack(first));
  }

  @Test
  void restoringWhereThereIsNoProfileMakesOne() {
    grade();
    Path backup = backups.makeIn(temporary).file();
    List<LogEntry> log = log();
    folder = temporary.resolve("other");
    assertEquals(
        new Restored(Optional.empty(), Optional.empty()),
        new SqliteBackups(folder, calendar).restore(backup));
    assertEquals(log, log());
  }

  @Test
  void aLiveDatabaseOfAnotherProfileIsRestoredWithWhatIsInItsLog() {
    List<LogEntry> log;
    Backups others = new SqliteBackups(temporary.resolve("other"), calendar);
    try (Profile profile = open()) {
      grade(profile);
      log = profile.reviews().all();
      others.restore(database);
    }
    folder = temporary.resolve("other");
    assertEquals(log, log());
  }

  @Test
  void restoreRefusesWhatIsNoSoundDatabaseOfHighwater() throws IOException, SQLException {
    Path nothing = temporary.resolve("nothing.db");
    Path text = Files.writeString(temporary.resolve("text.db"), "not a database".repeat(100));
    Path empty = Files.createFile(temporary.resolve("empty.db"));
    Path foreign = temporary.resolve("foreign.db");
    execute(foreign, "CREATE TABLE notes (id INTEGER)");
    Path marked = temporary.resolve("marked.db");
    execute(marked, "CREATE TABLE notes (id INTEGER)");
    execute(marked, "PRAGMA application_id = " + 0x48575452);
    Path versioned = temporary.resolve("versioned.db");
    Files.copy(marked, versioned);
    execute(versioned, "PRAGMA user_version = 3");
    Path newer = backups.makeIn(temporary).file();
    execute(newer, "PRAGMA user_version = 99");
    grade();
    byte[] before = Files.readAllBytes(database);

    assertSentence(nothing + " is not there; nothing was changed.", () -> backups.restore(nothing));
    for (Path file : List.of(text, empty, foreign, marked, versioned)) {
      assertSentence(
          file + " is no database of Highwater; nothing was changed.", () -> backups.restore(file));
    }
    assertSentence(
        newer + " was written by a newer version of Highwater; nothing was changed.",
        () -> backups.restore(newer));

    assertArrayEquals(before, Files.readAllBytes(database));
    assertEquals(List.of(), backups.all());
  }

  @Test
  void restoreRefusesADamagedBackup() throws IOException {
    Path backup = backups.make().file();
    damage(backup, 8192);
    byte[] before = Files.readAllBytes(database);
    ProfileException refused = assertThrows(ProfileException.class, () -> backups.restore(backup));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith(backup + " is damaged (SQLite says: "),
        refused::getMessage);
    assertArrayEquals(before, Files.readAllBytes(database));
  }

  @Test
  void restoreRefusesWhileTheProfileIsOpen() {
    Path backup = backups.make().file();
    try (Profile _ = open()) {
      assertSentence(
          "Highwater is already open on the profile in " + folder + "; close it there first.",
          () -> backups.restore(backup));
    }
  }

  @Test
  void restoringOverADamagedDatabaseKeepsItsBytes() throws IOException {
    Path backup = backups.make().file();
    grade();
    byte[] text = "This is no database. ".repeat(99).getBytes(StandardCharsets.UTF_8);
    Files.write(database, text);

    Restored restored = backups.restore(backup);

    assertEquals(Optional.empty(), restored.lack());
    assertArrayEquals(text, Files.readAllBytes(restored.replaced().orElseThrow()));
    assertEquals(2, log().size());
  }
}
