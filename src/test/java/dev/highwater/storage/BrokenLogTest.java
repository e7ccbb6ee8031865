package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.LogEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A write-ahead log that was cut off or overwritten, a database without room, and one that another
/// program keeps locked: really caused.
class BrokenLogTest {
  private static final CardId ACKS = new CardId("acks");
  private static final int GRADES = 12;
  private static final int TRIALS = 20;

  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeAProfile() {
    folder = temporary.resolve("profile");
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
    }
  }

  private static LogEntry grade(Profile profile) {
    return profile
        .reviews()
        .record(
            ACKS,
            NOW,
            Grade.GOOD,
            Duration.ofSeconds(3),
            profile.cards().find(ACKS).orElseThrow().schedule(),
            ImportedNote.schedule(ImportedNote.TODAY.plusDays(35), 35, 288).orElseThrow(),
            Sm2Osr.IDENTITY);
  }

  /// Copies database and log as they are after so many grades, as a crash leaves them.
  private List<LogEntry> crash(Path copy) throws IOException {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      for (int grade = 0; grade < GRADES; grade++) {
        grade(profile);
      }
      Files.createDirectories(copy);
      for (String name : List.of("highwater.db", "highwater.db-wal")) {
        Files.copy(folder.resolve(name), copy.resolve(name));
      }
      return profile.reviews().all();
    }
  }

  @Test
  void aLogThatWasCutOffAnywhereLosesItsEndOnlyAndLeavesAWholeProfile() throws IOException {
    Path crashed = temporary.resolve("crashed");
    List<LogEntry> all = crash(crashed);
    byte[] database = Files.readAllBytes(crashed.resolve("highwater.db"));
    byte[] log = Files.readAllBytes(crashed.resolve("highwater.db-wal"));
    Random random = new Random(1);
    int last = 0;
    for (int trial = 0; trial <= TRIALS; trial++) {
      int length = trial == TRIALS ? log.length : random.nextInt(log.length);
      String where = "seed 1, trial " + trial + ": " + length + " of " + log.length + " bytes";
      Path cut = temporary.resolve("cut" + trial);
      Files.createDirectories(cut);
      Files.write(cut.resolve("highwater.db"), database);
      Files.write(cut.resolve("highwater.db-wal"), Arrays.copyOf(log, length));
      try (Profile profile = new SqliteProfiles(CALENDAR).open(cut)) {
        List<LogEntry> left = profile.reviews().all();
        assertEquals(all.subList(0, left.size()), left, where);
        assertEquals(List.of(), profile.inspection().look(), where);
        assertEquals(left.size() + 1L, grade(profile).id(), where);
        last = left.size();
      }
    }
    assertEquals(all.size(), last);
  }

  @Test
  void aDatabaseWithoutRoomRefusesInOneSentenceAndKeepsWhatItHas() throws Exception {
    Path database = folder.resolve("highwater.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = 1");
      Database full = new Database(folder, connection, Optional.empty());
      long before = full.read(LogRows::lastNumber);
      ProfileException refused =
          assertThrows(
              ProfileException.class,
              () ->
                  full.write(connected -> {
                    Database.execute(
                        connected, "INSERT INTO setting VALUES ('large', hex(zeroblob(200000)))");
                    return connected;
                  }));
      assertEquals(
          "The disk that holds " + folder + " is full; nothing was saved.", refused.getMessage());
      assertEquals(before, full.read(LogRows::lastNumber));
    }
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      assertEquals(List.of(), profile.inspection().look());
      assertEquals(2, grade(profile).id());
    }
  }

  @Test
  void aDatabaseThatAnotherProgramKeepsLockedRefusesInOneSentenceAndIsWrittenAfterwards()
      throws Exception {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      try (Connection other =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        ProfileException refused = assertThrows(ProfileException.class, () -> grade(profile));
        assertTrue(
            String.valueOf(refused.getMessage()).startsWith("Another program keeps "),
            refused::getMessage);
        statement.execute("ROLLBACK");
      }
      assertEquals(2, grade(profile).id());
      assertEquals(List.of(), profile.inspection().look());
    }
  }
}
