package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.cli.Workbench;
import dev.highwater.drill.Drills;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import dev.highwater.study.StudyCalendar;
import dev.highwater.ui.study.ShownCard;
import dev.highwater.ui.study.StudyState;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.task.TaskThread;
import dev.highwater.vault.SettingsOnDisk;
import dev.highwater.vault.VaultWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From a note on the disk to the card on the screen, with the real watch and the real profile.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit and TestFX call start before each test
class FollowedVaultsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

  @TempDir Path folder;
  private final TaskThread notes = new TaskThread("notes");
  private Path note;
  private Profile profile;
  private StudyViewModel study;
  private FollowedVaults followed;

  @Start
  void start(Stage unused) throws Exception {
    Path root = Files.createDirectory(folder.toRealPath().resolve("vault"));
    note = Files.writeString(root.resolve("note.md"), "#flashcards\n\nfirst::1\n\nsecond::2\n");
    Workbench workbench = App.onThisMachine().workbench();
    StudyCalendar calendar = new StudyCalendar(CLOCK, ZoneOffset.UTC);
    profile = workbench.profiles().apply(calendar).open(folder.resolve("profile"));
    profile.vaults().put(Vault.readOnly(new NoteSource(root.toString())));
    BackgroundTasks direct = BackgroundTasks.direct();
    study =
        new StudyViewModel(
            new ProfileRoom(profile, workbench, () -> {}),
            new Drills(),
            direct,
            direct,
            direct,
            () -> 0);
    VaultTools tools = new VaultTools(new SettingsOnDisk(), new VaultWatch(), List::of);
    ProfileVaults desk = new ProfileVaults(profile, workbench, tools, calendar, CLOCK);
    followed = new FollowedVaults(desk, profile, tools.watch(), notes, () -> 0, study);
    study.start();
  }

  @AfterEach
  void close() throws Exception {
    followed.end().get();
    notes.close();
    profile.close();
  }

  @Test
  void vaultsAreLookedThroughAtTheStartAndTheirCardsAsked() throws Exception {
    assertShown("first");
  }

  @Test
  void savedNoteChangesTheCardThatIsShown() throws Exception {
    assertShown("first");

    Files.writeString(note, "#flashcards\n\nfirst edited::1\n\nsecond::2\n");

    assertShown("first edited");
  }

  @Test
  void cardThatVanishedMakesWayForTheNext() throws Exception {
    assertShown("first");

    Files.writeString(note, "#flashcards\n\nsecond::2\n");

    assertShown("second");
  }

  @Test
  void changesWhileAwayAreFoundWhenTheFolderIsBack() throws Exception {
    assertShown("first");
    Path root = folder.toRealPath().resolve("vault");
    Path drive = Files.move(root, folder.toRealPath().resolve("drive"));
    Files.writeString(drive.resolve("note.md"), "#flashcards\n\nfirst anew::1\n\nsecond::2\n");

    Files.move(drive, root);

    assertShown("first anew");
  }

  private void assertShown(String question) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().equals(question));
    assertEquals(question, shown());
  }

  private String shown() throws Exception {
    return WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        WaitForAsyncUtils.asyncFx(() ->
            switch (study.stateProperty().get()) {
              case StudyState.Asking(ShownCard card, var _) -> card.card().flashcard().front();
              case StudyState.Revealed(ShownCard card, var _) -> card.card().flashcard().front();
              default -> "";
            }));
  }
}
