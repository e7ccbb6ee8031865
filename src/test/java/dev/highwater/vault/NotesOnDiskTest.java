package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.library.NoteBytes;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesOnDiskTest {
  private Path folder = Path.of("");

  @BeforeEach
  void useRealFolder(@TempDir Path temp) throws IOException {
    folder = temp.toRealPath();
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private NoteFiles.Found find(String path) {
    return new NotesOnDisk(InstantSource.system()).find(folder.resolve(path));
  }

  private static List<String> paths(NoteFiles.Found found) {
    return found.notes().stream().map(NoteFiles.FoundNote::path).toList();
  }

  private static String text(NoteFiles.FoundNote note) {
    return switch (note.content().get()) {
      case NoteBytes.Whole(ByteBuffer bytes) -> StandardCharsets.UTF_8.decode(bytes).toString();
      case NoteBytes.Unreadable(NoteProblem problem) -> problem.code();
    };
  }

  private static List<String> problems(NoteFiles.Found found) {
    return found.problems().stream().map(it -> it.note() + " " + it.code()).toList();
  }

  @Test
  void findGivesTheNotesOfAFolderInOrderOfPath() throws IOException {
    write("b.md", "b");
    write("a/z.md", "z");
    write("a.md", "a");
    write("picture.png", "no note");
    write(".trash/old.md", "hidden");
    write(".git/x.md", "hidden");

    NoteFiles.Found found = find("");

    assertEquals(List.of("a.md", "a/z.md", "b.md"), paths(found));
    assertEquals(new NoteSource(folder.toString()), found.source());
    assertEquals("", found.scope());
    assertEquals("z", text(found.notes().get(1)));
  }

  @Test
  void findPutsAFolderOfAVaultIntoThatVault() throws IOException {
    write(".obsidian/app.json", "{}");
    write("deep/er/a.md", "a");

    NoteFiles.Found found = find("deep");

    assertEquals(new NoteSource(folder.toString()), found.source());
    assertEquals("deep", found.scope());
    assertEquals(List.of("deep/er/a.md"), paths(found));
    assertEquals("er/a.md", found.notes().getFirst().shownPath());
  }

  @Test
  void findReadsANamedFileWhateverItsExtension() throws IOException {
    write(".obsidian/app.json", "{}");
    write("deep/seed.txt", "Q::A");

    NoteFiles.Found found = find("deep/seed.txt");

    assertEquals("deep/seed.txt", found.scope());
    assertEquals("seed.txt", found.notes().getFirst().shownPath());
    assertEquals(true, found.notes().getFirst().namedDirectly());
  }

  @Test
  void findGivesAnEmptyListForAFolderWithoutNotes() {
    assertEquals(List.of(), find("").notes());
  }

  @Test
  void findSaysWhenThereIsNothingThere() {
    var failure = assertThrows(NoteFiles.UnreadableException.class, () -> find("missing folder"));

    assertEquals(
        "There is no file or folder " + folder.resolve("missing folder") + ".",
        failure.getMessage());
  }

  @Test
  void findLeavesOutFilesThatAreTooLarge() throws IOException {
    write("a.md", "a");
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large.md").toFile(), "rw")) {
      large.setLength(50L * 1024 * 1024 + 1);
    }

    assertEquals(List.of("a.md"), paths(find("")));
    assertEquals(List.of("large.md too-large"), problems(find("")));
  }

  @Test
  void findFollowsNoLinks(@TempDir Path outside) throws IOException {
    write("a.md", "a");
    Files.writeString(outside.resolve("secret.md"), "secret");
    Files.createSymbolicLink(folder.resolve("again.md"), folder.resolve("a.md"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("outside"), outside);
    Files.createSymbolicLink(folder.resolve("nowhere.md"), folder.resolve("gone.md"));

    assertEquals(List.of("a.md"), paths(find("")));
    assertEquals(List.of("nowhere.md broken-link", "outside link-outside"), problems(find("")));
  }
}
