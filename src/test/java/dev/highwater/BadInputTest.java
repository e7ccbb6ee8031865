package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.highwater.library.Profile;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.StudyCalendar;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that cannot be met: exit status 1, one sentence on standard error, nothing on standard
/// output, and nothing lost.
class BadInputTest {
  /// Where SQLite's file format keeps {@code PRAGMA user_version}.
  private static final int USER_VERSION_OFFSET = 60;

  @TempDir Path folder;
  private Path data;
  private Shell shell;

  @BeforeEach
  void startOnAnEmptyProfile() {
    data = folder.resolve("profile");
    shell = new Shell(data);
  }

  @Test
  void aMissingPathCannotBeImported() {
    assertRefused("import", folder.resolve("nowhere").toString());
  }

  @Test
  void aFolderWithoutNotesCannotBeImported() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("picture.png"), "no note");
    assertRefused("import", empty.toString());
  }

  @Test
  void aBinaryFileNamedMdCannotBeImported() throws IOException {
    byte[] bytes = new byte[4096];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) (at * 31);
    }
    assertRefused("import", Files.write(folder.resolve("binary.md"), bytes).toString());
  }

  @Test
  void aNoteInLatin1IsReadAndReported() throws IOException {
    byte[] latin = "# D\u00e9j\u00e0 vu\n\nQ\u00e9?::A\n".getBytes(StandardCharsets.ISO_8859_1);
    JsonNode report =
        shell.json("import", Files.write(folder.resolve("latin.md"), latin).toString());
    assertEquals("Q\u00e9?", report.get("cards").get(0).get("front").asString());
    assertEquals("not-utf-8", report.get("problems").get(0).get("code").asString());
  }

  @Test
  void aScheduleCommentWithNonsenseLeavesTheCardAndIsReported() throws IOException {
    Path note = folder.resolve("nonsense.md");
    Files.writeString(note, "# N\n\nQ?::A\n<!--SR:!soon,many,NaN-->\n");
    JsonNode report = shell.json("import", note.toString());
    assertEquals(1, report.get("added").asInt());
    assertTrue(report.get("cards").get(0).get("schedule").isNull());
    assertEquals(3, report.get("problems").get(0).get("line").asInt());
  }

  @Test
  void anUnknownCardCannotBeGradedOrReplayed() {
    shell.run("import", Shell.SEED.toString());
    assertRefused("grade", "nosuchcard00", "good");
    assertRefused("replay", "--card", "nosuchcard00");
    assertEquals(4, shell.json("due").size());
  }

  @Test
  void aFileInPlaceOfTheProfileIsLeftAlone() throws IOException {
    Files.writeString(data, "precious");
    assertRefused("due");
    assertRefused("stats");
    assertRefused("undo");
    assertRefused("import", Shell.SEED.toString());
    assertEquals("precious", Files.readString(data));
  }

  @Test
  void anotherProgramsDatabaseIsLeftAlone() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("highwater.db"), "this is no database, but long enough to look");
    assertRefused("due");
    assertRefused("import", Shell.SEED.toString());
    assertTrue(Files.readString(data.resolve("highwater.db")).startsWith("this is no database"));
  }

  @Test
  void aReadOnlyProfileFolderRefusesWritingButIsRead() throws IOException {
    shell.run("import", Shell.SEED.toString());
    String id = shell.json("due").get(0).get("id").asString();
    assertTrue(data.toFile().setWritable(false));
    try {
      assumeFalse(Files.isWritable(data), "this user may write everywhere");
      assertRefused("grade", id, "good");
      assertReadWithANotice("reading only");
    } finally {
      assertTrue(data.toFile().setWritable(true));
    }
  }

  @Test
  void aProfileOfANewerVersionIsReadButNotWritten() throws IOException {
    shell.run("import", Shell.SEED.toString());
    String id = shell.json("due").get(0).get("id").asString();
    try (RandomAccessFile database =
        new RandomAccessFile(data.resolve("highwater.db").toFile(), "rw")) {
      database.seek(USER_VERSION_OFFSET);
      database.writeInt(1_000_000);
    }
    assertRefused("grade", id, "good");
    assertRefused("undo");
    assertRefused("import", Shell.SEED.toString());
    assertReadWithANotice("newer version");
  }

  private void assertReadWithANotice(String words) {
    Shell.Result due = shell.run("due", "--json");
    assertEquals(0, due.status());
    assertEquals(4, JsonMapper.shared().readTree(due.out()).size());
    assertEquals(1, due.err().lines().count(), due.err());
    assertTrue(due.err().contains(words), due.err());
  }

  @Test
  void aProfileOpenInAnotherInstanceIsNotWritten() {
    shell.run("import", Shell.SEED.toString());
    String id = shell.json("due").get(0).get("id").asString();
    StudyCalendar calendar = new StudyCalendar(InstantSource.system(), ZoneId.of("UTC"));
    try (Profile other = new SqliteProfiles(calendar).open(data)) {
      assertFalse(other.notes().empty());
      assertRefused("grade", id, "good");
      assertRefused("review");
    }
    assertEquals(4, shell.json("due").size());
  }

  @Test
  void aReplayNeedsAFileWithAScenario() throws IOException {
    assertRefused("replay", folder.resolve("nowhere").toString());
    assertRefused("replay", folder.toString());
    Path prose = Files.writeString(folder.resolve("prose.md"), "# Prose\n\nNo card here.\n");
    assertRefused("replay", prose.toString());
    Path riddle =
        Files.writeString(folder.resolve("riddle.md"), "# R\n\nCapital of Chad?::N'Djamena\n");
    assertRefused("replay", riddle.toString());
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1};
    assertRefused("replay", Files.write(folder.resolve("bytes.acks"), bytes).toString());
  }

  private void assertRefused(String... words) {
    for (boolean json : new boolean[] {false, true}) {
      if (json && words[0].equals("review")) {
        continue;
      }
      Shell.Result result = shell.run(json ? withJson(words) : words);
      String shown = String.join(" ", words) + " -> " + result;
      assertEquals(1, result.status(), shown);
      assertEquals("", result.out(), shown);
      assertEquals(1, result.err().lines().count(), shown);
      assertFalse(result.err().contains("Exception"), shown);
      assertTrue(result.err().strip().endsWith("."), shown);
    }
  }

  private static String[] withJson(String... words) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(words), java.util.stream.Stream.of("--json"))
        .toArray(String[]::new);
  }
}
