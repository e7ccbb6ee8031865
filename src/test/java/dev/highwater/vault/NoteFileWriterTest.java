package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStore.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteFileWriterTest {
  private static final ByteBuffer OLD = bytes("old");
  private static final ByteBuffer NEW = bytes("new and longer");

  private Path vault = Path.of("");
  private NoteSource source = new NoteSource("");

  @BeforeEach
  void useRealFolder(@TempDir Path temp) throws IOException {
    vault = Files.createDirectory(temp.toRealPath().resolve("vault"));
    source = new NoteSource(vault.toString());
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
  }

  private Path write(String path, String text) throws IOException {
    Path file = vault.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private Outcome replace(String note) {
    return new NoteFileWriter().replace(source, note, OLD, NEW);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(vault)) {
      return files.map(it -> vault.relativize(it).toString()).sorted().toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void replaceLeavesNothingButTheNewBytes() throws IOException {
    Path note = write("a.md", "old");

    assertEquals(new Outcome.Replaced(), replace("a.md"));
    assertEquals("new and longer", Files.readString(note));
    assertEquals(List.of("a.md"), names());
  }

  @Test
  void replaceTakesAwayWhatAKilledProcessHasLeft() throws IOException {
    write("a.md", "old");
    write(".highwater-123.tmp", "half a no");
    write(".highwater-notes.md", "somebody's own");

    assertEquals(new Outcome.Replaced(), replace("a.md"));
    assertEquals(List.of(".highwater-notes.md", "a.md"), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r--r--", "rwxrwxrwx"})
  void replaceKeepsModeOwnerAndGroup(String mode) throws IOException {
    Path note = write("folder/a.md", "old");
    Files.setPosixFilePermissions(note, PosixFilePermissions.fromString(mode));
    Object owner = Files.getAttribute(note, "posix:owner");
    Object group = Files.getAttribute(note, "posix:group");

    assertEquals(new Outcome.Replaced(), replace("folder/a.md"));
    assertEquals(mode, permissions(note));
    assertEquals(owner, Files.getAttribute(note, "posix:owner"));
    assertEquals(group, Files.getAttribute(note, "posix:group"));
  }

  @Test
  void replaceWritesNothingWhenTheNoteHasOtherBytes() throws IOException {
    Path note = write("a.md", "edited");

    assertEquals(new Outcome.ChangedMeanwhile(), replace("a.md"));
    assertEquals("edited", Files.readString(note));
  }

  @Test
  void replaceSaysThatTheNoteChangedWhenItIsGone() throws IOException {
    assertEquals(new Outcome.ChangedMeanwhile(), replace("gone.md"));
    assertEquals(List.of(), names());
  }

  @Test
  void replaceWritesNothingWhenTheNoteChangesDuringTheWrite() throws IOException {
    Path note = write("a.md", "old");
    Disk slow =
        new Disk() {
          @Override
          public void write(Path file, ByteBuffer bytes) throws IOException {
            Disk.super.write(file, bytes);
            Files.writeString(note, "edited");
          }
        };

    assertEquals(
        new Outcome.ChangedMeanwhile(), new NoteFileWriter(slow).replace(source, "a.md", OLD, NEW));
    assertEquals("edited", Files.readString(note));
    assertEquals(List.of("a.md"), names());
  }

  @Test
  void replaceWritesToAHiddenFileThatIsNoNote() throws IOException {
    write("a.md", "old");
    List<String> during = new java.util.ArrayList<>();
    Disk watched =
        new Disk() {
          @Override
          public void moveOver(Path file, Path replaced) throws IOException {
            during.add(Objects.requireNonNull(file.getFileName()).toString());
            Disk.super.moveOver(file, replaced);
          }
        };
    new NoteFileWriter(watched).replace(source, "a.md", OLD, NEW);

    assertTrue(during.getFirst().startsWith("."), during.toString());
    assertTrue(!during.getFirst().endsWith(".md"), during.toString());
  }

  @Test
  void replaceFollowsALinkToANoteOfTheVaultAndKeepsTheLink() throws IOException {
    Path note = write("folder/a.md", "old");
    Path link = Files.createSymbolicLink(vault.resolve("link.md"), Path.of("folder/a.md"));

    assertEquals(new Outcome.Replaced(), replace("link.md"));
    assertEquals("new and longer", Files.readString(note));
    assertEquals(Path.of("folder/a.md"), Files.readSymbolicLink(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.md", "link.md", "linked/outside.md", "a/../../outside.md"})
  void replaceRefusesAPathThatLeavesTheVault(String note) throws IOException {
    Path outside = Files.writeString(vault.resolveSibling("outside.md"), "old");
    Files.createSymbolicLink(vault.resolve("link.md"), outside);
    Files.createSymbolicLink(vault.resolve("linked"), Objects.requireNonNull(outside.getParent()));

    assertEquals(new Outcome.Refused(note + " leads out of its folder."), replace(note));
    assertEquals("old", Files.readString(outside));
  }

  @Test
  void replaceRefusesWhatIsNoFile() throws IOException {
    Files.createDirectory(vault.resolve("a.md"));

    assertEquals(new Outcome.Refused("a.md is no file."), replace("a.md"));
    assertEquals(new Outcome.Refused("a\0.md is no path."), replace("a\0.md"));
  }

  @Test
  void replaceRefusesNotesThatAreNoFilesAtAll() {
    source = new NoteSource("bundled:");

    assertEquals(new Outcome.Refused("The notes of bundled: are no files."), replace("a.md"));
  }

  @Test
  void replaceRefusesANoteThatItsOwnerMadeReadOnly() throws IOException {
    Path note = write("a.md", "old");
    Files.setPosixFilePermissions(note, PosixFilePermissions.fromString("r--r--r--"));

    assertEquals(new Outcome.Refused("a.md is read-only."), replace("a.md"));
    assertEquals("old", Files.readString(note));
  }

  @Test
  void replaceRefusesANoteInAFolderThatIsReadOnly() throws IOException {
    Path note = write("folder/a.md", "old");
    Path folder = vault.resolve("folder");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    Outcome outcome = replace("folder/a.md");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertEquals(new Outcome.Refused("The folder of folder/a.md is read-only."), outcome);
    assertEquals("old", Files.readString(note));
  }

  @Test
  void replaceRefusesAndCleansUpWhenTheDiskIsFull() throws IOException {
    Path note = write("a.md", "old");
    Disk full =
        new Disk() {
          @Override
          public void write(Path file, ByteBuffer bytes) throws IOException {
            throw new FileSystemException(file.toString(), null, "No space left on device");
          }
        };

    assertEquals(
        new Outcome.Refused("a.md cannot be written: No space left on device."),
        new NoteFileWriter(full).replace(source, "a.md", OLD, NEW));
    assertEquals("old", Files.readString(note));
    assertEquals(List.of("a.md"), names());
  }

  @Test
  void replaceRefusesWhenTheDiskCannotReplaceInOneStep() throws IOException {
    Path note = write("a.md", "old");
    Disk plain =
        new Disk() {
          @Override
          public void moveOver(Path file, Path replaced) throws IOException {
            throw new AtomicMoveNotSupportedException(file.toString(), replaced.toString(), null);
          }
        };

    assertEquals(
        new Outcome.Refused("a.md is on a disk that cannot replace a file in one step."),
        new NoteFileWriter(plain).replace(source, "a.md", OLD, NEW));
    assertEquals("old", Files.readString(note));
    assertEquals(List.of("a.md"), names());
  }

  @Test
  void replaceRefusesNotesLargerThan50Megabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(vault.resolve("a.md").toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024 + 1);
    }

    assertEquals(new Outcome.Refused("The note is larger than 50 MB."), replace("a.md"));
    assertEquals(
        new Outcome.Refused("The note would be larger than 50 MB."),
        new NoteFileWriter()
            .replace(source, "a.md", OLD, ByteBuffer.allocate(50 * 1024 * 1024 + 1)));
  }

  @Test
  void readGivesTheBytesAsTheyAre() throws IOException {
    write("a.md", "old");

    assertEquals(Optional.of(OLD), new NoteFileWriter().read(source, "a.md"));
  }

  @Test
  void readGivesNothingForANoteThatIsGone() {
    assertEquals(Optional.empty(), new NoteFileWriter().read(source, "folder/gone.md"));
  }

  @Test
  void readRefusesAPathThatLeavesTheVault() {
    assertEquals(
        "../outside.md leads out of its folder.",
        assertThrows(
                NoteFiles.UnreadableException.class,
                () -> new NoteFileWriter().read(source, "../outside.md"))
            .getMessage());
  }
}
