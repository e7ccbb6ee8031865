package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.OtherJvm;
import dev.highwater.library.Profile;
import dev.highwater.study.LogEntry;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real process that grades until no file may grow any more, which the system sees to.
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {
  /// Blocks of half a kilobyte or a kilobyte, as the shell has it: room for the native library that
  /// SQLite unpacks and for some grades, and for no more.
  private static final int BLOCKS = 6000;

  @TempDir private Path folder;

  @Test
  void everyGradeThatWasSaidToBeKeptIsKeptWhenNothingMoreCanBeWritten() throws Exception {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
    }
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f " + BLOCKS + "; \"$@\"", "sh"));
    command.addAll(
        OtherJvm.running(
                List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData"),
                GradingProcess.class)
            .command());
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    try (BufferedWriter input = process.outputWriter()) {
      input.write(folder.toString());
      input.newLine();
    }
    List<Long> kept = process.inputReader().lines().map(Long::valueOf).toList();

    int status = process.waitFor();
    assertTrue(status != 0, "it ended well");
    String said = Files.readString(errors);
    assertTrue(said.contains("ProfileException"), said);
    assertTrue(kept.size() > 3, kept::toString);
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      List<LogEntry> log = profile.reviews().all();
      List<Long> takenBack = log.stream().flatMap(row -> row.undoes().stream()).toList();
      for (long row : kept) {
        assertTrue(
            row > 0 ? log.stream().anyMatch(it -> it.id() == row) : takenBack.contains(-row),
            () -> "row " + row);
      }
      assertEquals(List.of(), profile.inspection().look());
    }
  }
}
