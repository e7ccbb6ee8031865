package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.OtherJvm;
import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.Graded;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCard;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Grades while another process, which knows nothing of the profile's lock, writes into the
/// database.
@SuppressWarnings("NullAway.Init") // filled before each test
class LockedDatabaseTest {
  @TempDir private Path folder;

  private Profile profile;
  private Process other;
  private StudyCard card;

  @BeforeEach
  void lockTheDatabase() throws IOException {
    profile = new SqliteProfiles(CALENDAR).open(folder);
    profile.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
    card = profile.cards().find(new CardId("acks")).orElseThrow();
    other =
        OtherJvm.running(
                List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"),
                LockingProcess.class,
                folder.resolve(ProfileFolder.DATABASE).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = other.inputReader();
    assertEquals("locked", output.readLine());
  }

  @AfterEach
  void endTheOther() throws InterruptedException {
    other.destroyForcibly().waitFor();
    profile.close();
  }

  private void letGo() throws Exception {
    other.outputWriter().close();
    other.waitFor();
  }

  private Graded grade() {
    return new Grading(
            profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR)
        .grade(card, Grade.GOOD, Duration.ofSeconds(2));
  }

  @Test
  void aGradeWaitsUntilTheOtherProgramHasWritten() throws Exception {
    CompletableFuture<Graded> grading = CompletableFuture.supplyAsync(this::grade);
    assertThrows(TimeoutException.class, () -> grading.get(300, TimeUnit.MILLISECONDS));

    letGo();

    LogEntry kept = grading.get(30, TimeUnit.SECONDS).entry();
    assertEquals(kept, profile.reviews().all().getLast());
    assertEquals(List.of(), profile.inspection().look());
  }

  @Test
  void aGradeThatWaitedInVainSaysSoAndCanBeGivenLater() throws Exception {
    List<LogEntry> before = profile.reviews().all();

    ProfileException refused = assertThrows(ProfileException.class, this::grade);

    assertEquals(
        "Another program keeps " + folder.resolve(ProfileFolder.DATABASE) + " locked.",
        refused.getMessage());
    assertEquals(before, profile.reviews().all());
    assertEquals(card, profile.cards().find(card.card().id()).orElseThrow());

    letGo();
    LogEntry kept = grade().entry();

    assertFalse(before.contains(kept));
    assertEquals(kept, profile.reviews().all().getLast());
    assertEquals(List.of(), profile.inspection().look());
  }
}
