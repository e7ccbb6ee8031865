package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// {@code backup} and {@code restore}, and the backups that other commands make.
class BackupCommandTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void importNotes() {
    shell = new Shell(folder.resolve("profile"));
    shell.run("import", Shell.SEED.toString());
  }

  private void grade(Shell when) {
    when.run("grade", when.json("due").get(0).get("id").asString(), "good");
  }

  private List<String> backups() {
    return StreamSupport.stream(shell.json("backup", "--list").spliterator(), false)
        .map(backup -> backup.get("at").asString() + " " + backup.get("reason").asString())
        .toList();
  }

  @Test
  void commandsThatChangeMakeABackupAnHourAfterTheLastOneAndOthersMakeNone() {
    assertEquals(List.of(), backups());
    grade(shell);
    grade(shell.at("2026-11-23T10:59:59Z"));
    assertEquals(List.of("2026-11-23T10:00:00Z automatic"), backups());
    shell.at("2026-11-23T11:30:00Z").run("stats");
    shell.at("2026-11-23T11:30:00Z").run("due", "--queue");
    assertEquals(List.of("2026-11-23T10:00:00Z automatic"), backups());
    grade(shell.at("2026-11-23T11:30:01Z"));
    assertEquals(
        List.of("2026-11-23T11:30:01Z automatic", "2026-11-23T10:00:00Z automatic"), backups());
  }

  @Test
  void aCommandIsDoneWhenItsBackupCannotBeMadeAndSaysSo() throws IOException {
    Files.writeString(folder.resolve("profile/backups"), "in the way");
    String card = shell.json("due").get(0).get("id").asString();
    Shell.Result result = shell.run("grade", card, "good");
    assertEquals(
        new Shell.Result(
            0,
            card + ": good, due 2026-11-28\n",
            "The folder " + folder.resolve("profile/backups") + " cannot be created.\n"),
        result);
  }

  @Test
  void backupPutsOneFileIntoTheFolderNamed() throws IOException {
    Path disk = folder.resolve("disk");
    JsonNode made = shell.json("backup", disk.toString());
    try (Stream<Path> files = Files.list(disk)) {
      assertEquals(List.of(Path.of(made.get("file").asString())), files.toList());
    }
    assertEquals(Files.size(Path.of(made.get("file").asString())), made.get("bytes").asLong());
    assertEquals(List.of(), backups());
  }

  @Test
  void backupOfNoProfileIsRefused() {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(
        new Shell.Result(1, "", "There is no profile in " + nowhere + " yet.\n"),
        new Shell(nowhere).run("backup"));
  }

  @Test
  void restoreSaysWhatTheBackupLacksAndWhatItReplacedCanBeRestored() {
    String before = shell.json("backup").get("file").asString();
    JsonNode due = shell.json("due");
    grade(shell);
    JsonNode later = shell.json("due");

    JsonNode restored = shell.json("restore", before);

    assertEquals(
        JsonMapper.shared()
            .readTree("{'ratings':1,'last':'2026-11-23T10:00:00Z','cards':0}".replace('\'', '"')),
        restored.get("lack"));
    assertEquals(due, shell.json("due"));
    Shell.Result back = shell.run("restore", restored.get("replaced").asString());
    assertTrue(back.out().endsWith("The backup lacks nothing of that.\n"), back.out());
    assertEquals(later, shell.json("due"));
  }

  @Test
  void restoreTellsPeopleInSentences() {
    String backup = shell.json("backup").get("file").asString();
    grade(shell);
    Path profile = folder.resolve("profile");
    assertEquals(
        """
        The profile in %s is restored from %s.
        What it was before is kept in %s.
        The backup lacks 1 rating or action (the last of 2026-11-23T10:00:00Z) of that.
        """
            .formatted(
                profile,
                backup,
                profile.resolve("backups/highwater-20261123-100000-before-restore.db")),
        shell.run("restore", backup).out());
  }

  @Test
  void restoreOfAFileThatIsNoBackupIsRefusedInOneLine() {
    assertEquals(
        new Shell.Result(
            1, "", Shell.SEED + " is no database of Highwater; nothing was changed.\n"),
        shell.run("restore", Shell.SEED.toString()));
  }

  private List<String> findings() {
    return shell
        .json("doctor")
        .get("findings")
        .valueStream()
        .map(finding -> finding.get("code").asString())
        .toList();
  }

  @Test
  void theDoctorFindsABackupThatCannotBeReliedOn() throws IOException {
    Path backup = Path.of(shell.json("backup").get("file").asString());
    assertEquals(List.of(), findings());
    Files.writeString(backup, "overwritten");
    assertEquals(List.of("backup-unusable"), findings());
  }

  @Test
  void theDoctorFindsAVaultThatIsNotThereAndItsCardsStay() throws IOException {
    Path vault = Files.createDirectory(folder.resolve("vault"));
    Files.writeString(vault.resolve("a.md"), "#flashcards\n\nquestion::answer\n");
    shell.run("vault", "add", vault.toString());
    int cards = shell.json("due").size();
    Files.move(vault, folder.resolve("elsewhere"));
    assertEquals(List.of("vault-not-there"), findings());
    assertEquals(1, shell.run("sync", vault.toString()).status());
    assertEquals(cards, shell.json("due").size());
  }
}
