package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.library.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder
class LinkedFilesTest {
  @TempDir private Path folder;

  private Path vault;
  private long now;

  @BeforeEach
  void fill() throws IOException {
    vault = Files.createDirectories(folder.resolve("vault"));
    for (String file :
        new String[] {
          "note.md",
          "Top.md",
          "v1.2.md",
          "a/note.md",
          "a/pic.png",
          "a/b/pic.png",
          "a/b/deep.md",
          "c/pic.png",
          "c/d/Only.PNG",
          "files/x y.png",
          ".obsidian/hidden.png"
        }) {
      Path path = vault.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "x");
    }
    Files.writeString(folder.resolve("secret.png"), "x");
    Files.createSymbolicLink(vault.resolve("c/out.png"), folder.resolve("secret.png"));
    Files.createSymbolicLink(vault.resolve("outside"), folder);
    Files.createSymbolicLink(vault.resolve("c/in.png"), vault.resolve("a/pic.png"));
  }

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource({
    "a/note.md, pic.png, a/pic.png",
    "a/b/deep.md, pic.png, a/b/pic.png",
    "c/d/x.md, pic.png, a/pic.png",
    "note.md, b/pic.png, a/b/pic.png",
    "note.md, c/pic.png, c/pic.png",
    "note.md, only.png, c/d/Only.PNG",
    "note.md, C/PIC.PNG, c/pic.png",
    "a/note.md, ./pic.png, a/pic.png",
    "a/b/deep.md, ../pic.png, a/pic.png",
    "a/b/deep.md, ../../c/pic.png, c/pic.png",
    "note.md, a/../c/pic.png, c/pic.png",
    "note.md, /a/pic.png, a/pic.png",
    "note.md, x y.png, files/x y.png",
    "a/note.md, Top, Top.md",
    "a/note.md, v1.2, v1.2.md",
    "a/note.md, '', a/note.md",
    "note.md, in.png, a/pic.png",
  })
  void findResolvesAsObsidianDoes(String note, String link, String path) throws IOException {
    Path file = vault.toRealPath().resolve(path);
    assertEquals(new VaultFiles.Found(file, path), find(note, link));
  }

  @ParameterizedTest
  @CsvSource({
    "note.md, ../secret.png",
    "a/note.md, ../../secret.png",
    "a/note.md, ../../../../../../../../etc/passwd",
    "a/note.md, x/../../../secret.png",
    "note.md, /etc/passwd",
    "note.md, //etc/passwd",
    "note.md, out.png",
    "note.md, c/out.png",
    "note.md, outside/secret.png",
    "note.md, ..\\secret.png",
  })
  void findNeverLeavesTheVault(String note, String link) {
    assertEquals(new VaultFiles.Outside(), find(note, link));
  }

  @ParameterizedTest
  @CsvSource({"none.png", "a", "hidden.png", "secret.png", "pic", "'a\u0000b'"})
  void findMissesWhatIsNoFileOfTheVault(String link) {
    assertEquals(new VaultFiles.Missing(), find("note.md", link));
  }

  @Test
  void findKnowsNothingOfBundledDecks() {
    NotePlace bundled = new NotePlace(new NoteSource("bundled:"), "Kafka.md");

    assertEquals(new VaultFiles.Missing(), new LinkedFiles(() -> 0).find(bundled, "pom.xml"));
  }

  @Test
  void findSeesAFileThatCameLater() throws IOException {
    LinkedFiles files = new LinkedFiles(() -> now);
    NotePlace place = new NotePlace(new NoteSource(vault.toString()), "note.md");
    assertEquals(new VaultFiles.Missing(), files.find(place, "new.png"));
    Files.writeString(vault.resolve("a/new.png"), "x");
    now = 6_000_000_000L;

    Path file = vault.toRealPath().resolve("a/new.png");
    assertEquals(new VaultFiles.Found(file, "a/new.png"), files.find(place, "new.png"));
  }

  private VaultFiles.Lookup find(String note, String link) {
    return new LinkedFiles(() -> 0)
        .find(new NotePlace(new NoteSource(vault.toString()), note), link);
  }
}
