package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real folders and the real operating system. Where nothing must be heard, a note written last
/// says when to stop listening.
@SuppressWarnings("NullAway.Init") // JUnit fills the folder before each test
class VaultWatchTest {
  private static final VaultWatch.Pace PACE =
      new VaultWatch.Pace(Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(40));

  @TempDir Path folder;
  private final BlockingQueue<NoteChange> heard = new LinkedBlockingQueue<>();
  private Path root;
  private NoteWatch.Watching watching;

  @BeforeEach
  void watchAVault() throws Exception {
    root = Files.createDirectory(folder.toRealPath().resolve("vault"));
    write("kept.md", "kept");
    Files.createDirectories(root.resolve("deep/er"));
    write("deep/er/note.md", "deep");
    Files.createDirectories(root.resolve(PluginSettingsFile.PATH).getParent());
    watching = new VaultWatch(PACE).watch(new NoteSource(root.toString()), heard::add);
    assertEquals(new NoteChange.Anything(), next());
  }

  @AfterEach
  void close() {
    watching.close();
  }

  @Test
  void editedNoteIsHeard() throws Exception {
    write("deep/er/note.md", "edited");

    assertEquals(some("deep/er/note.md"), next());
  }

  @Test
  void noteSavedByRenameIsHeard() throws Exception {
    write("kept.md.tmp", "saved");
    Files.move(
        root.resolve("kept.md.tmp"), root.resolve("kept.md"), StandardCopyOption.ATOMIC_MOVE);

    assertEquals(some("kept.md"), next());
  }

  @Test
  void newNoteInANewFolderIsHeard() throws Exception {
    Files.createDirectories(root.resolve("new/folder"));
    write("new/folder/note.md", "new");

    assertHeard("new/folder/note.md");
    write("new/folder/note.md", "edited");
    assertHeard("new/folder/note.md");
  }

  @Test
  void deletedNoteIsHeard() throws Exception {
    Files.delete(root.resolve("deep/er/note.md"));

    assertEquals(some("deep/er/note.md"), next());
  }

  @Test
  void renamedFolderIsHeardUnderBothNamesAndWatchedUnderTheNewOne() throws Exception {
    Files.move(root.resolve("deep"), root.resolve("renamed"));

    assertEquals(some("deep", "renamed"), next());
    write("renamed/er/note.md", "edited");
    assertEquals(some("renamed/er/note.md"), next());
  }

  @Test
  void folderMovedAwayIsHeard() throws Exception {
    Files.move(root.resolve("deep"), folder.resolve("elsewhere"));

    assertEquals(some("deep"), next());
  }

  @Test
  void burstOfSavesIsHeardInFewChanges() throws Exception {
    for (int save = 0; save < 50; save++) {
      write("note-" + save + ".md", "text");
    }

    TreeSet<String> paths = new TreeSet<>();
    int changes = 0;
    while (paths.size() < 50) {
      paths.addAll(((NoteChange.Some) next()).paths());
      changes++;
    }
    assertTrue(changes <= 5, changes + " changes");
  }

  @Test
  void changedSettingsOfThePluginMeanAnything() throws Exception {
    write(PluginSettingsFile.PATH, "{}");

    assertEquals(new NoteChange.Anything(), next());
  }

  @Test
  void settingsThatArriveWithTheirFolderMeanAnything() throws Exception {
    Path plugins = root.resolve(".obsidian/plugins");
    Files.delete(plugins.resolve("obsidian-spaced-repetition"));
    assertEquals(new NoteChange.Anything(), next());

    Files.createDirectory(plugins.resolve("obsidian-spaced-repetition"));
    write(PluginSettingsFile.PATH, "{}");

    assertEquals(new NoteChange.Anything(), next());
  }

  @Test
  void hiddenFoldersAndOtherFilesAreNotHeard() throws Exception {
    Files.createDirectories(root.resolve(".trash/inner"));
    write(".trash/inner/note.md", "hidden");
    write(".obsidian/workspace.json", "{}");
    write(".obsidian/note.md", "hidden");
    write(".hidden.md", "hidden");
    write("picture.png", "no note");
    write("last.md", "last");

    assertEquals(some("last.md"), next());
  }

  @Test
  void folderThatVanishesAndComesBackIsWatchedAgain() throws Exception {
    Files.move(root, folder.resolve("drive"));
    assertEquals(new NoteChange.Vanished(), next());

    Files.move(folder.resolve("drive"), root);
    assertEquals(new NoteChange.Anything(), next());

    write("kept.md", "edited");
    assertEquals(some("kept.md"), next());
  }

  @Test
  void emptyFolderThatADriveLeavesBehindHasVanished() throws Exception {
    Files.move(root, folder.resolve("drive"));
    Files.createDirectory(root);

    assertEquals(new NoteChange.Vanished(), next());
  }

  @Test
  void nothingIsHeardOnceClosed() throws Exception {
    watching.close();

    write("kept.md", "edited");

    assertEquals(List.of(), new ArrayList<>(heard));
    assertEquals(
        List.of(),
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("watch"))
            .toList());
  }

  @Test
  void changesInThousandsOfFoldersAreHeard() throws Exception {
    watching.close();
    for (int number = 0; number < 3000; number++) {
      Files.createDirectory(root.resolve("folder-" + number));
    }
    watching = new VaultWatch(PACE).watch(new NoteSource(root.toString()), heard::add);
    assertEquals(new NoteChange.Anything(), next());

    write("folder-2999/note.md", "new");

    assertEquals(some("folder-2999/note.md"), next());
  }

  private void assertHeard(String path) throws InterruptedException {
    while (true) {
      NoteChange change = next();
      if (change instanceof NoteChange.Some(var paths)
          && paths.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"))) {
        return;
      }
    }
  }

  private NoteChange next() throws InterruptedException {
    NoteChange change = heard.poll(20, TimeUnit.SECONDS);
    if (change == null) {
      throw new AssertionError("nothing heard in 20 seconds");
    }
    return change;
  }

  private static NoteChange some(String... paths) {
    return new NoteChange.Some(new TreeSet<>(List.of(paths)));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }
}
