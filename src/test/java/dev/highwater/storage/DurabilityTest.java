package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.OtherJvm;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.study.LogEntry;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills a real process that grades and looks at what is left.
class DurabilityTest {
  @TempDir private Path folder;

  /// Getting a Java ready takes longer than all else here, so the next one does while one is used.
  private static final Deque<Process> READY = new ArrayDeque<>();

  private static final int KEPT_READY = 2;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  static LongStream manySeeds() {
    return LongStream.rangeClosed(21, 220);
  }

  @BeforeEach
  void storeCards() {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile
          .notes()
          .commit(
              plan(
                  added(card("acks", "a.md", 3), OVERDUE),
                  added(card("isr", "a.md", 6), OVERDUE),
                  added(card("epoch", "a.md", 9), Optional.empty())));
    }
  }

  @AfterAll
  static void endTheRest() {
    READY.forEach(Process::destroyForcibly);
    READY.clear();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void gradesAreThereAndStatesAreRightWheneverTheProcessIsKilled(long seed) throws Exception {
    killAndLook(seed);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void theSameHoldsForManyMore(long seed) throws Exception {
    killAndLook(seed);
  }

  private void killAndLook(long seed) throws Exception {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(20);
    int micros = random.nextInt(5000);
    String where = "seed " + seed + ": " + rows + " rows, " + micros + " µs";
    List<Long> acknowledged = gradeAndKill(rows, micros);
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      List<LogEntry> log = profile.reviews().all();
      List<Long> stored = log.stream().map(LogEntry::id).toList();
      List<Long> takenBack = log.stream().flatMap(row -> row.undoes().stream()).toList();
      for (long row : acknowledged) {
        assertTrue(row > 0 ? stored.contains(row) : takenBack.contains(-row), where);
      }
      assertEquals(List.of(), profile.inspection().look(), where);
    }
  }

  @Test
  void openIsRefusedWhileAnotherProcessHasTheProfile() throws Exception {
    Process process = ready();
    begin(process);
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

  /// Waits for that many grades and that many microseconds, then kills.
  ///
  /// @return every row whose grade was said to be kept
  private List<Long> gradeAndKill(int grades, int micros) throws Exception {
    Process process = ready();
    begin(process);
    return OtherJvm.numbersUntilKilled(process, grades, micros);
  }

  private static Process ready() throws IOException {
    while (READY.size() < KEPT_READY) {
      READY.add(start(GradingProcess.class));
    }
    return READY.remove();
  }

  private void begin(Process process) throws IOException {
    READY.add(start(GradingProcess.class));
    try (BufferedWriter input = process.outputWriter()) {
      input.write(folder.toString());
      input.newLine();
    }
  }

  private static Process start(Class<?> main, String... arguments) throws IOException {
    return OtherJvm.running(
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"),
            main,
            arguments)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
