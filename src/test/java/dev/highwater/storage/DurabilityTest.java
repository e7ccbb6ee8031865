package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
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
import dev.highwater.study.LogEntry;
import dev.highwater.study.ReviewReplay;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills a real process that grades and looks at what is left.
class DurabilityTest {
  private static final CardId ACKS = new CardId("acks");

  @TempDir private Path folder;

  @BeforeEach
  void storeOneCard() {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
    }
  }

  @Test
  void gradeIsThereWhenTheProcessIsKilledRightAfterIt() throws Exception {
    assertKept(gradeAndKill(1, 0), "after the first grade");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void gradesAreThereWheneverTheProcessIsKilled(long seed) throws Exception {
    Random random = new Random(seed);
    int grades = 1 + random.nextInt(20);
    int micros = random.nextInt(5000);
    assertKept(
        gradeAndKill(grades, micros),
        "seed " + seed + ": " + grades + " grades, " + micros + " µs");
  }

  @Test
  void openIsRefusedWhileAnotherProcessHasTheProfile() throws Exception {
    Process process = start();
    try (BufferedReader output = process.inputReader()) {
      output.readLine();
      ProfileException refused =
          assertThrows(ProfileException.class, () -> new SqliteProfiles(CALENDAR).open(folder));
      assertEquals(
          "Highwater is already open on the profile in " + folder + "; close it there first.",
          refused.getMessage());
      try (Profile reading = new SqliteProfiles(CALENDAR).openForReading(folder)) {
        assertTrue(reading.reviews().all().size() > 1);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void anImportWhoseProcessIsKilledLeavesNothing() throws Exception {
    Path empty = folder.resolve("half");
    Process process = start(HalfImport.class, empty.toString());
    try (BufferedReader output = process.inputReader()) {
      assertEquals("half", output.readLine());
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (Profile profile = new SqliteProfiles(CALENDAR).open(empty)) {
      assertTrue(profile.notes().empty());
      assertEquals(List.of(), profile.reviews().all());
    }
  }

  private void assertKept(List<Long> acknowledged, String where) {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      List<LogEntry> rows = profile.reviews().of(ACKS);
      List<Long> stored = rows.stream().map(LogEntry::id).toList();
      assertTrue(stored.containsAll(acknowledged), where);
      assertEquals(
          ReviewReplay.state(rows), profile.cards().find(ACKS).orElseThrow().schedule(), where);
    }
  }

  /// Waits for that many grades and that many microseconds, then kills.
  ///
  /// @return every row whose grade was said to be kept
  private List<Long> gradeAndKill(int grades, int micros) throws Exception {
    Process process = start();
    List<Long> acknowledged = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      while (acknowledged.size() < grades) {
        acknowledged.add(Long.valueOf(output.readLine()));
      }
      Thread.sleep(micros / 1000, micros % 1000 * 1000);
      // Not Process.destroyForcibly, which throws away what was printed but not read yet.
      process.toHandle().destroyForcibly();
      process.waitFor();
      readRest(output, acknowledged);
    } finally {
      process.destroyForcibly();
    }
    return acknowledged;
  }

  /// Lines that were printed before the kill; the last one may be cut off.
  private static void readRest(BufferedReader output, List<Long> acknowledged) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int letter = output.read(); letter >= 0; letter = output.read()) {
      rest.append((char) letter);
    }
    int end = rest.lastIndexOf("\n");
    if (end >= 0) {
      rest.substring(0, end).lines().map(Long::valueOf).forEach(acknowledged::add);
    }
  }

  private Process start() throws IOException {
    return start(GradingProcess.class, folder.toString(), ACKS.value());
  }

  private static Process start(Class<?> main, String... arguments) throws IOException {
    String classes =
        String.join(
            File.pathSeparator,
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"),
            Path.of("target", "test-classes").toAbsolutePath().toString());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
