package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Notes and profile kept in step, from the command line. Today is 23 November 2026.
class SyncTest {
  @TempDir Path folder;
  private Path vault;
  private Path note;
  private Shell shell;

  @BeforeEach
  void makeAVault() throws IOException {
    vault = folder.toRealPath().resolve("vault");
    note = vault.resolve("note.md");
    shell = new Shell(folder.resolve("profile"));
    Files.createDirectories(vault.resolve(".obsidian"));
  }

  private void write(String text) throws IOException {
    Files.writeString(note, text);
  }

  private String text() throws IOException {
    return Files.readString(note);
  }

  private void inStep(String text) throws IOException {
    write(text);
    shell.run("vault", "add", vault.toString(), "--in-step");
  }

  /// The id of the card with that question.
  private String card(String front) {
    for (JsonNode card : shell.json("import", vault.toString()).get("cards")) {
      if (card.get("front").asString().equals(front)) {
        return card.get("id").asString();
      }
    }
    throw new AssertionError("no card " + front);
  }

  private JsonNode grade(String front, String grade) {
    return shell.json("grade", card(front), grade);
  }

  private JsonNode schedule(String front) {
    for (JsonNode card : shell.at("2027-12-31T10:00:00Z").json("due")) {
      if (card.get("front").asString().equals(front)) {
        return card.get("due");
      }
    }
    throw new AssertionError("no card " + front);
  }

  /// Every table but the file's own bookkeeping, as text.
  private List<String> database() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("profile").resolve("highwater.db"));
        Statement tables = connection.createStatement();
        ResultSet table =
            tables.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      while (table.next()) {
        try (Statement query = connection.createStatement();
            ResultSet row = query.executeQuery("SELECT * FROM " + table.getString(1))) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            StringBuilder text = new StringBuilder(table.getString(1));
            for (int column = 1; column <= columns; column++) {
              text.append('|').append(row.getString(column));
            }
            rows.add(text.toString());
          }
        }
      }
    }
    return rows;
  }

  @Test
  void aGradeIsWrittenIntoTheNoteAtOnce() throws IOException {
    inStep("#flashcards\n\nQ::A\n\nR::B\n");

    JsonNode graded = grade("Q", "good");

    assertEquals("#flashcards\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n\nR::B\n", text());
    assertEquals(
        "{\"note\":\"note.md\",\"line\":3,\"before\":null,"
            + "\"after\":\"<!--SR:!2026-11-26,3,250-->\"}",
        graded.get("written").toString());
    assertTrue(graded.get("notWritten").isNull());
  }

  @Test
  void nothingIsWrittenIntoAVaultThatIsOnlyRead() throws IOException {
    String before = "#flashcards\n\nQ::A\n";
    write(before);
    shell.run("vault", "add", vault.toString());

    assertTrue(grade("Q", "good").get("written").isNull());
    assertEquals(0, shell.json("sync").get("written").size());
    assertEquals(before, text());
  }

  @Test
  void ratingsGivenBeforeAVaultWasInStepAreWrittenByTheNextSync() throws IOException {
    write("#flashcards\n\nQ::A\n\nR:::B\n");
    shell.run("vault", "add", vault.toString());
    grade("Q", "good");
    grade("R", "easy");
    shell.run("vault", "add", vault.toString(), "--in-step");
    String before = text();

    JsonNode rehearsed = shell.json("sync", "--dry-run");
    assertEquals(before, text());
    JsonNode synced = shell.json("sync");

    assertEquals(
        """
        #flashcards

        Q::A
        <!--SR:!2026-11-26,3,250-->

        R:::B
        <!--SR:!2026-11-27,4,270!2000-01-01,1,250-->
        """,
        text());
    assertEquals(2, synced.get("written").size());
    assertEquals(rehearsed.get("written"), synced.get("written"));
    assertEquals(0, shell.json("sync").get("written").size());
  }

  @Test
  void windowsLineEndsAndACommentOnTheSameLineStay() throws IOException {
    inStep("#flashcards\r\n\r\nQ::A <!--SR:!2026-11-01,12,270-->  \r\n\r\nlast");

    grade("Q", "again");

    assertEquals("#flashcards\r\n\r\nQ::A <!--SR:!2026-11-23,0,250-->  \r\n\r\nlast", text());
  }

  @Test
  void ofTwoIdenticalCardsTheOneThatWasGradedIsWritten() throws IOException {
    inStep("#flashcards\n\nQ::A\n\nQ::A\n");
    String second = shell.json("import", vault.toString()).get("cards").get(1).get("id").asString();

    shell.run("grade", second, "good");

    assertEquals("#flashcards\n\nQ::A\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n", text());
  }

  @Test
  void undoPutsTheEarlierBytesBack() throws IOException {
    byte[] before =
        "#flashcards\r\n\r\nQ::A <!--SR: !2026-11-01,12.7,270 --> \n\nR::B"
            .getBytes(StandardCharsets.UTF_8);
    Files.write(note, before);
    shell.run("vault", "add", vault.toString(), "--in-step");
    grade("Q", "good");
    grade("R", "good");

    shell.run("undo");
    JsonNode undone = shell.json("undo");

    assertArrayEquals(before, Files.readAllBytes(note));
    assertEquals("<!--SR: !2026-11-01,12.7,270 -->", undone.get("written").get("after").asString());
    assertEquals(0, shell.json("sync").get("written").size());
    assertArrayEquals(before, Files.readAllBytes(note));
  }

  @Test
  void undoLeavesACommentThatWasChangedSince() throws IOException {
    inStep("#flashcards\n\nQ::A\n");
    grade("Q", "good");
    String outside = "#flashcards\n\nQ::A\n<!--SR:!2026-12-10,17,270-->\n";
    write(outside);

    Shell.Result undone = shell.run("undo", "--json");

    assertEquals(outside, text());
    assertEquals(
        "The schedule in the note was changed by another program since, so it is left as it is.",
        undone.err().strip());
    assertTrue(undone.out().contains("\"undone\":1"), undone.out());
    assertEquals("2026-12-10", schedule("Q").asString());
  }

  @Test
  void aNoteEditedSinceItWasReadIsReadAgainBeforeItIsWritten() throws IOException {
    inStep("#flashcards\n\nQ::A\n\nR::B\n");
    String id = card("Q");
    write("# Title\n\n#flashcards\n\nNew::C\n\nR::B, or so\n\nQ::A\n");

    shell.json("grade", id, "good");

    assertEquals(
        "# Title\n\n#flashcards\n\nNew::C\n\nR::B, or so\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n",
        text());
    assertEquals(3, shell.json("due").size() + 1);
  }

  @Test
  void aNoteThatMayNotBeWrittenIsOwedUntilItMay() throws IOException {
    inStep("#flashcards\n\nQ::A\n");
    String id = card("Q");
    Path away = vault.resolveSibling("away.md");
    Files.move(note, away);

    Shell.Result graded = shell.run("grade", id, "good", "--json");
    assertEquals(0, graded.status());
    assertEquals(1, graded.err().lines().count());
    assertTrue(graded.out().contains("\"written\":null"), graded.out());

    Files.move(away, note);
    assertEquals(1, shell.json("sync").get("written").size());
    assertEquals("#flashcards\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n", text());
  }

  @Test
  void theNextGradeInTheVaultWritesWhatIsOwedElsewhere() throws IOException {
    Path other = vault.resolve("other.md");
    Files.writeString(other, "#flashcards\n\nR::B\n");
    inStep("#flashcards\n\nQ::A\n");
    String owed = card("R");
    String next = card("Q");
    Path away = vault.resolveSibling("away.md");
    Files.move(other, away);
    shell.run("grade", owed, "good");
    Files.move(away, other);

    shell.run("grade", next, "good");

    assertEquals("#flashcards\n\nR::B\n<!--SR:!2026-11-26,3,250-->\n", Files.readString(other));
  }

  @Test
  void aRatingOfAnotherProgramIsTakenOverWithItsDayAndGradeInferred() throws IOException {
    inStep("#flashcards\n\nQ::A\n<!--SR:!2026-11-01,12,270-->\n");
    String outside = "#flashcards\n\nQ::A\n<!--SR:!2026-12-22,32,270-->\n";
    write(outside);

    JsonNode rehearsed = shell.json("sync", "--dry-run");
    JsonNode read = shell.json("sync").get("readFromOutside");

    assertEquals(rehearsed.get("readFromOutside"), read);
    assertEquals(1, read.size());
    assertEquals("2026-11-01", read.get(0).get("before").get("due").asString());
    assertEquals("2026-12-22", read.get(0).get("after").get("due").asString());
    assertEquals("good", read.get(0).get("grade").asString());
    assertEquals("2026-11-20T04:00:00Z", read.get(0).get("at").asString());
    assertEquals("2026-12-22", schedule("Q").asString());
    assertEquals(outside, text());
    assertEquals(0, shell.json("sync").get("readFromOutside").size());
  }

  @Test
  void onTheSameDayTheRatingMadeHereWinsAndIsWritten() throws IOException {
    conflict("!2026-12-05,12,250");

    JsonNode synced = shell.json("sync");

    assertEquals("here", synced.get("conflicts").get(0).get("winner").asString());
    assertEquals("2026-12-05", synced.get("conflicts").get(0).get("outside").get("due").asString());
    assertEquals(0, synced.get("readFromOutside").size());
    assertEquals("#flashcards\n\nQ::A\n<!--SR:!2026-11-23,0,250-->\n", text());
  }

  @Test
  void onALaterDayTheRatingOfTheOtherProgramWins() throws IOException {
    conflict("!2026-12-06,12,250");

    JsonNode synced = shell.at("2026-11-25T10:00:00Z").json("sync");

    assertEquals("outside", synced.get("conflicts").get(0).get("winner").asString());
    assertEquals(1, synced.get("readFromOutside").size());
    assertEquals(0, synced.get("written").size());
    assertEquals("2026-12-06", schedule("Q").asString());
    assertEquals("#flashcards\n\nQ::A\n<!--SR:!2026-12-06,12,250-->\n", text());
  }

  /// The card is graded here on 23 November while its note is away, and comes back with another
  /// schedule.
  private void conflict(String outside) throws IOException {
    inStep("#flashcards\n\nQ::A\n<!--SR:!2026-11-01,12,270-->\n");
    String id = card("Q");
    Files.delete(note);
    shell.run("grade", id, "again");
    write("#flashcards\n\nQ::A\n<!--SR:" + outside + "-->\n");
  }

  @Test
  void anOutsideRatingAfterOurWriteIsNoConflict() throws IOException {
    inStep("#flashcards\n\nQ::A\n");
    grade("Q", "good");
    write("#flashcards\n\nQ::A\n<!--SR:!2026-11-23,0,230-->\n");

    JsonNode synced = shell.json("sync");

    assertEquals(0, synced.get("conflicts").size());
    assertEquals("again", synced.get("readFromOutside").get(0).get("grade").asString());
    assertEquals("2026-11-23", schedule("Q").asString());
  }

  @Test
  void aCommentTakenOutIsReportedAndNotWrittenBeforeTheCardIsRated() throws IOException {
    inStep("#flashcards\n\nQ::A\n<!--SR:!2026-11-01,12,270-->\n");
    write("#flashcards\n\nQ::A\n");

    JsonNode synced = shell.json("sync");

    assertEquals("schedule-removed", synced.get("problems").get(0).get("code").asString());
    assertEquals(0, shell.json("sync").get("problems").size());
    assertEquals("#flashcards\n\nQ::A\n", text());
    assertEquals("2026-11-01", schedule("Q").asString());
    grade("Q", "again");
    assertEquals("#flashcards\n\nQ::A\n<!--SR:!2026-11-23,0,250-->\n", text());
    shell.run("undo");
    shell.run("sync");
    assertEquals("#flashcards\n\nQ::A\n", text());
  }

  @Test
  void aPlaceSetBackToNeverReviewedIsTreatedAsTakenOut() throws IOException {
    inStep("#flashcards\n\nQ:::A\n<!--SR:!2026-11-01,12,270!2026-11-02,12,270-->\n");
    write("#flashcards\n\nQ:::A\n<!--SR:!2000-01-01,1,250!2026-11-02,12,270-->\n");

    JsonNode synced = shell.json("sync");

    assertEquals(1, synced.get("problems").size());
    assertEquals(0, synced.get("written").size());
    assertEquals("2026-11-01", schedule("Q").asString());
  }

  @Test
  void aSiblingRatedElsewhereChangesOnlyItsOwnCard() throws IOException {
    inStep("#flashcards\n\nQ:::A\n<!--SR:!2026-11-01,12,270!2026-11-02,12,270-->\n");
    write("#flashcards\n\nQ:::A\n<!--SR:!2026-11-01,12,270!2026-12-20,29,270-->\n");

    JsonNode read = shell.json("sync").get("readFromOutside");

    assertEquals(1, read.size());
    assertEquals("2026-12-20", schedule("A").asString());
    assertEquals("2026-11-01", schedule("Q").asString());
  }

  @Test
  void importingAndSyncingTwiceChangesNothing()
      throws IOException, SQLException, InterruptedException {
    inStep("#flashcards\n\nQ::A\n\n==a== and ==b==\n\nR:::B <!--SR:!2026-11-01,12.5,270-->\n");
    grade("Q", "good");
    shell.run("sync");
    Files.setLastModifiedTime(note, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    shell.run("sync");
    // A file that changed a moment ago could change again unnoticed, and is not remembered.
    Thread.sleep(150);
    shell.run("import", vault.toString());
    List<String> before = database();
    String text = text();

    shell.run("import", vault.toString());
    shell.run("sync");
    shell.run("vault", "add", vault.toString());

    assertEquals(before, database());
    assertEquals(text, text());
    assertEquals(
        FileTime.from(Instant.parse("2026-11-01T00:00:00Z")), Files.getLastModifiedTime(note));
  }

  private List<String> fronts() {
    List<String> fronts = new ArrayList<>();
    shell.json("due").forEach(card -> fronts.add(card.get("front").asString()));
    return fronts;
  }

  @Test
  void aRatingThatGaveWayCountsOnceTheOneMadeHereIsTakenBack() throws IOException {
    write("#flashcards\n\nQ::A\n<!--SR:!2026-11-20,10,250-->\n");
    shell.run("vault", "add", vault.toString());
    grade("Q", "good");
    shell.run("vault", "set", vault.toString(), "--in-step");
    String outside = "#flashcards\n\nQ::A\n<!--SR:!2026-12-30,38,270-->\n";
    write(outside);
    shell.run("sync");
    String ours = text();
    String said = shell.run("undo").err();
    String restored = text();
    JsonNode due = schedule("Q");
    shell.run("sync");

    assertEquals("#flashcards\n\nQ::A\n<!--SR:!2026-12-18,25,250-->\n", ours);
    assertEquals("", said);
    assertEquals(outside, restored);
    assertEquals("2026-12-30", due.asString());
    assertEquals(outside, text());
  }

  @Test
  void aSyncReadsAVaultAsItWasImported() throws IOException {
    write("Q::A\n");
    Files.writeString(vault.resolve("tagged.md"), "#flashcards\n\nR::B\n");
    shell.run("import", vault.toString(), "--all");
    shell.run("vault", "add", vault.toString(), "--in-step");
    write("Q::A\n\nnew::one\n");
    Files.writeString(vault.resolve("later.md"), "S::C\n");
    shell.run("sync");

    assertEquals(List.of("S", "Q", "new", "R"), fronts());
  }

  @Test
  void aSyncReadsANoteThatWasImportedByItself() throws IOException {
    write("Q::A\n");
    Files.writeString(vault.resolve("other.md"), "R::B\n");
    shell.run("import", note.toString());
    shell.run("vault", "add", vault.toString());
    shell.run("import", vault.toString());
    shell.run("sync");

    assertEquals(List.of("Q"), fronts());
  }

  @Test
  void anImportWithoutAllForgetsThatAllWereAskedFor() throws IOException {
    write("Q::A\n");
    Files.writeString(vault.resolve("tagged.md"), "#flashcards\n\nR::B\n");
    shell.run("import", vault.toString(), "--all");
    shell.run("import", vault.toString());
    shell.run("vault", "add", vault.toString());
    shell.run("sync");

    assertEquals(List.of("R"), fronts());
  }

  @Test
  void aVaultImportedAsThePluginReadsItStaysThatWayAndIsWrittenThatWay() throws IOException {
    write("#flashcards\n\nThe sum $a::b$ is no card\n\nQ::A\n");
    shell.run("import", vault.toString(), "--as-plugin");
    shell.run("vault", "add", vault.toString(), "--in-step");
    shell.run("sync");
    List<String> fronts = fronts();
    shell.run("grade", shell.json("due").get(0).get("id").asString(), "good");

    assertEquals(List.of("The sum $a", "Q"), fronts);
    assertEquals(
        "#flashcards\n\nThe sum $a::b$ is no card\n<!--SR:!2026-11-26,3,250-->\n\nQ::A\n", text());
  }
}
