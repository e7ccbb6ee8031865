package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.library.NoteBytes;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStamp;
import dev.highwater.note.NoteProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  @Test
  void findTakesALinkToANoteForThatNote() throws IOException {
    write("notes/a.md", "a");
    Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(folder.resolve("links/relative.md"), Path.of("../notes/a.md"));
    Files.createSymbolicLink(folder.resolve("links/absolute.md"), folder.resolve("notes/a.md"));
    Files.createSymbolicLink(folder.resolve("links/folder"), Path.of("../notes"));
    for (int link = 0; link < 2000; link++) {
      Files.createSymbolicLink(folder.resolve("links/" + link + ".md"), Path.of("../notes/a.md"));
    }

    assertEquals(List.of("notes/a.md"), paths(find("")));
    assertEquals(List.of(), problems(find("")));
  }

  @Test
  void findEndsWhereLinksLeadInACircle() throws IOException {
    Files.createSymbolicLink(folder.resolve("one.md"), Path.of("two.md"));
    Files.createSymbolicLink(folder.resolve("two.md"), Path.of("one.md"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));

    assertEquals(List.of("one.md broken-link", "two.md broken-link"), problems(find("")));
  }

  @Test
  void findSaysWhenALinkLeadsToANoteThatIsNotLookedAt() throws IOException {
    write(".obsidian/app.json", "{}");
    write("other/a.md", "a");
    Files.createDirectories(folder.resolve("some"));
    Files.createSymbolicLink(folder.resolve("some/a.md"), Path.of("../other/a.md"));

    assertEquals(List.of("some/a.md link-not-followed"), problems(find("some")));
  }

  @Test
  void findTakesTwoNamesOfOneFileForTwoNotes() throws IOException {
    Files.createLink(folder.resolve("b.md"), write("a.md", "a"));

    assertEquals(List.of("a.md", "b.md"), paths(find("")));
  }

  @Test
  void findReadsNotesOfAnyNameButHiddenOnes() throws IOException {
    write("two\nlines.md", "a");
    write("back\\slash.md", "a");
    write(".hidden.md", "a");
    write("Ends in MD.MD", "a");

    assertEquals(List.of("Ends in MD.MD", "back\\slash.md", "two\nlines.md"), paths(find("")));
  }

  @Test
  void contentIsAProblemWhenTheNoteVanishedInBetween() throws IOException {
    Path file = write("a.md", "a");
    NoteFiles.Found found = find("");
    Files.delete(file);

    assertEquals("vanished", text(found.notes().getFirst()));
  }

  @Test
  void contentIsAProblemWhenTheNoteGrewTooLargeInBetween() throws IOException {
    Path file = write("a.md", "a");
    NoteFiles.Found found = find("");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50L * 1024 * 1024 + 1);
    }

    assertEquals("too-large", text(found.notes().getFirst()));
  }

  @Test
  void contentIsAProblemWhenALinkTookThePlaceOfTheNoteInBetween(@TempDir Path outside)
      throws IOException {
    Path file = write("a.md", "a");
    NoteFiles.Found found = find("");
    Files.delete(file);
    Files.createSymbolicLink(file, Files.writeString(outside.resolve("secret.md"), "secret"));

    assertEquals("not-a-file", text(found.notes().getFirst()));
  }

  @Test
  void findSaysWhatHasTheNameOfANoteAndIsNoFile() throws IOException {
    write("folder.md/a.md", "a");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.md")));

      assertEquals(List.of("folder.md/a.md"), paths(find("")));
      assertEquals(List.of("socket.md not-a-file"), problems(find("")));
    }
  }

  @Test
  void findSaysWhichFoldersMayNotBeRead() throws IOException {
    write("closed/a.md", "a");
    write("b.md", "b");
    Path closed = folder.resolve("closed");
    assumeTrue(closed.toFile().setReadable(false));
    try {
      assumeFalse(Files.isReadable(closed), "this user may read everything");
      assertEquals(List.of("b.md"), paths(find("")));
      assertEquals(List.of("closed unreadable"), problems(find("")));
    } finally {
      assertTrue(closed.toFile().setReadable(true));
    }
  }

  @Test
  void stampIsMissingWhileTheFileHasOnlyJustChanged() throws IOException {
    write("a.md", "a");

    assertEquals(Optional.empty(), stamp(Duration.ZERO));
    assertTrue(stamp(Duration.ofSeconds(10)).isPresent());
  }

  @Test
  void stampTellsAChangeOfTheSameLengthWhoseTimeWasSetBack() throws IOException {
    Path file = write("a.md", "old");
    FileTime time = Files.getLastModifiedTime(file);
    Optional<NoteStamp> before = stamp(Duration.ofSeconds(10));
    Path other = Files.writeString(folder.resolve("swap"), "new");
    Files.setLastModifiedTime(other, time);
    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

    assertNotEquals(before, stamp(Duration.ofSeconds(10)));
  }

  private Optional<NoteStamp> stamp(Duration later) {
    InstantSource clock = InstantSource.offset(InstantSource.system(), later);
    return new NotesOnDisk(clock).find(folder).notes().getFirst().stamp();
  }
}
