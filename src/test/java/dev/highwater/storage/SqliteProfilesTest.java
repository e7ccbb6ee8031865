package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SqliteProfilesTest {
  private final SqliteProfiles profiles = new SqliteProfiles(CALENDAR);

  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private Path database = Path.of("");

  @BeforeEach
  void nameTheFolder() {
    folder = temporary.resolve("a folder with ? and % and é").resolve("profile");
    database = folder.resolve("highwater.db");
  }

  @Test
  void openCreatesTheProfile() {
    try (Profile profile = profiles.open(folder)) {
      assertEquals(Optional.empty(), profile.readOnly());
    }
    assertEquals(true, Files.isRegularFile(database));
  }

  @Test
  void openFindsWhatWasStored() {
    storeOneCard();
    try (Profile profile = profiles.open(folder)) {
      assertEquals(1, profile.cards().dueAndNew(TODAY).size());
    }
  }

  @Test
  void openRefusesAFolderThatIsAFile() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "not a folder");
    assertSentence(
        "The profile folder " + folder + " is a file, not a folder.", () -> profiles.open(folder));
  }

  @Test
  void openRefusesAFolderBelowAFile() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "not a folder");
    Path below = file.resolve("profile");
    assertSentence(
        "The profile folder " + below + " cannot be created.", () -> profiles.open(below));
  }

  @Test
  void openRefusesASecondInstanceUntilTheFirstIsClosed() {
    Profile first = profiles.open(folder);
    String sentence =
        "Highwater is already open on the profile in " + folder + "; close it there first.";
    assertSentence(sentence, () -> profiles.open(folder));
    assertSentence(sentence, () -> profiles.open(folder));
    first.close();
    profiles.open(folder).close();
  }

  @Test
  void openBringsAnEmptyFileToTheLatestVersion() throws IOException {
    Files.createDirectories(folder);
    Files.createFile(database);
    storeOneCard();
    try (Profile profile = profiles.openForReading(folder)) {
      assertEquals(1, profile.cards().dueAndNew(TODAY).size());
    }
  }

  @Test
  void openOnlyReadsADatabaseOfANewerVersion() throws SQLException {
    storeOneCard();
    execute("PRAGMA user_version = 99");
    String sentence =
        "The profile in "
            + folder
            + " was written by a newer version of Highwater, so it is open for reading only.";
    try (Profile profile = profiles.open(folder)) {
      assertEquals(Optional.of(sentence), profile.readOnly());
      assertEquals(1, profile.cards().dueAndNew(TODAY).size());
      assertSentence(sentence, () -> grade(profile));
      assertSentence(sentence, () -> profile.reviews().undoLast(NOW));
      assertSentence(sentence, () -> profile.notes().commit(plan()));
    }
  }

  @Test
  void openLeavesAFileThatIsNoDatabaseAsItIs() throws IOException {
    byte[] text =
        "This is a text of mine, not a database. ".repeat(50).getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(folder);
    Files.write(database, text);
    String sentence =
        database + " is not a database that Highwater can read; it was left as it is.";
    assertSentence(sentence, () -> profiles.open(folder));
    assertSentence(sentence, () -> profiles.openForReading(folder));
    assertArrayEquals(text, Files.readAllBytes(database));
  }

  @Test
  void openLeavesADamagedDatabaseAsItIs() throws IOException {
    storeOneCard();
    byte[] damaged = Files.readAllBytes(database);
    Arrays.fill(damaged, 100, damaged.length, (byte) 0x5a);
    Files.write(database, damaged);
    assertSentence(
        database + " is not a database that Highwater can read; it was left as it is.",
        () -> profiles.open(folder));
    assertArrayEquals(damaged, Files.readAllBytes(database));
  }

  @Test
  void openLeavesAnotherProgramsDatabaseAsItIs() throws IOException, SQLException {
    Files.createDirectories(folder);
    execute("CREATE TABLE notes (id INTEGER)");
    byte[] before = Files.readAllBytes(database);
    assertSentence(
        database + " is another program's database; it was left as it is.",
        () -> profiles.open(folder));
    assertArrayEquals(before, Files.readAllBytes(database));
  }

  @Test
  void openCanBeTriedAgainAfterAFailure() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(database, "not a database, but long enough to be taken for one".repeat(9));
    assertThrows(ProfileException.class, () -> profiles.open(folder));
    Files.delete(database);
    profiles.open(folder).close();
  }

  @Test
  void openOnlyReadsInAFolderThatCannotBeWrittenTo() {
    storeOneCard();
    setWritable(false);
    try (Profile profile = profiles.open(folder)) {
      String sentence =
          "The profile in " + folder + " cannot be written to, so it is open for reading only.";
      assertEquals(Optional.of(sentence), profile.readOnly());
      assertEquals(1, profile.cards().dueAndNew(TODAY).size());
      assertSentence(sentence, () -> grade(profile));
    } finally {
      setWritable(true);
    }
  }

  @Test
  void openRefusesAnEmptyFolderThatCannotBeWrittenTo() throws IOException {
    Files.createDirectories(folder);
    setWritable(false);
    try {
      assertSentence(
          "The profile folder " + folder + " cannot be written to.", () -> profiles.open(folder));
    } finally {
      setWritable(true);
    }
  }

  @Test
  void openForReadingShowsAnEmptyProfileAndCreatesNothingWhereThereIsNone() {
    try (Profile profile = profiles.openForReading(folder)) {
      assertEquals(List.of(), profile.cards().dueAndNew(TODAY));
      assertEquals(true, profile.notes().empty());
    }
    assertFalse(Files.exists(folder.getParent()));
  }

  @Test
  void openForReadingWorksWhileAnotherInstanceWrites() {
    try (Profile writing = profiles.open(folder)) {
      writing.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
      try (Profile reading = profiles.openForReading(folder)) {
        grade(writing);
        assertEquals(List.of(), reading.cards().dueAndNew(TODAY));
        assertSentence(
            "The profile in " + folder + " has been opened for reading only.",
            () -> grade(reading));
      }
    }
  }

  @Test
  void openForReadingBringsAnOlderDatabaseUpToDateFirst() throws IOException {
    Files.createDirectories(folder);
    Files.createFile(database);
    try (Profile profile = profiles.openForReading(folder)) {
      assertEquals(List.of(), profile.cards().dueAndNew(TODAY));
    }
  }

  @Test
  void openForReadingTellsANewerVersionToo() throws SQLException {
    storeOneCard();
    execute("PRAGMA user_version = 99");
    try (Profile profile = profiles.openForReading(folder)) {
      assertEquals(1, profile.cards().dueAndNew(TODAY).size());
      assertThrows(ProfileException.class, () -> grade(profile));
    }
  }

  @Test
  void closedProfileSaysSo() {
    Profile profile = profiles.open(folder);
    profile.close();
    profile.close();
    assertSentence(
        "The profile in " + folder + " has been closed.", () -> profile.cards().counts(TODAY));
  }

  private void storeOneCard() {
    try (Profile profile = profiles.open(folder)) {
      profile.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
    }
  }

  private static void grade(Profile profile) {
    profile
        .reviews()
        .record(
            new CardId("acks"),
            NOW,
            Grade.GOOD,
            Duration.ZERO,
            OVERDUE,
            ImportedNote.schedule(TODAY.plusDays(35), 35, 288).orElseThrow(),
            Sm2Osr.IDENTITY);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.toUri());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void setWritable(boolean writable) {
    folder.toFile().setWritable(writable);
    assumeFalse(!writable && Files.isWritable(folder), "this user may write to every folder");
  }

  private static void assertSentence(String sentence, Executable refused) {
    assertEquals(sentence, assertThrows(ProfileException.class, refused).getMessage());
  }
}
