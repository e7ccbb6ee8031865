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
import dev.highwater.ReadyJvms;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.study.LogEntry;
import java.io.BufferedReader;
import java.nio.file.Path;
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

  private static final ReadyJvms GRADING = new ReadyJvms(GradingProcess.class);

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
    GRADING.close();
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
    List<Long> acknowledged =
        OtherJvm.numbersUntilKilled(GRADING.begin(folder.toString()), rows, micros);
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
    Process process = GRADING.begin(folder.toString());
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
}
