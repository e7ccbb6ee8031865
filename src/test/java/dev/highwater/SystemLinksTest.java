package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder
class SystemLinksTest {
  @TempDir private Path vault;

  private final List<String> started = new ArrayList<>();

  @Test
  void opensOnlyAddressesOfTheWebAndOfObsidian() {
    SystemLinks links = links("Linux");
    for (String address :
        List.of(
            "https://a.org", "HTTP://b.org", "obsidian://open", "file:///x", "-x", "mailto:a")) {
      links.openAddress(address);
    }

    assertEquals(
        List.of("xdg-open https://a.org", "xdg-open HTTP://b.org", "xdg-open obsidian://open"),
        started);
  }

  @Test
  void opensNotesOfAVaultInObsidianOrElseAsFiles() throws IOException {
    Files.createDirectory(vault.resolve(".obsidian"));
    Path note = vault.resolve("My note.md");

    links("Mac OS X").openFile(place(), note, "Part one");

    String folder = vault.toString().replace("/", "%2F");
    assertEquals(
        List.of(
            "open obsidian://open?path=" + folder + "%2FMy%20note.md%23Part%20one", "open " + note),
        started);
  }

  @Test
  void opensNotesOutsideAVaultAsFiles() {
    Path note = vault.resolve("note.md");

    links("Windows 11").openFile(place(), note, "");

    assertEquals(List.of("rundll32 url.dll,FileProtocolHandler " + note), started);
  }

  @ParameterizedTest
  @CsvSource({
    "code, code --goto %s:5",
    "/usr/bin/subl, /usr/bin/subl %s:5",
    "gedit, gedit +5 %s",
    "kate, kate --line 5 %s",
    "vim, xdg-open %s"
  })
  void opensNotesInTheEditorAtTheLineWhereItIsKnownHow(String editor, String command) {
    Path note = vault.resolve("note.md");

    links("Linux", Optional.of(editor)).editFile(place(), note, 4);

    assertEquals(List.of(command.formatted(note)), started);
  }

  private NotePlace place() {
    return new NotePlace(new NoteSource(vault.toString()), "a.md");
  }

  private SystemLinks links(String system) {
    return links(system, Optional.empty());
  }

  private SystemLinks links(String system, Optional<String> editor) {
    return new SystemLinks(
        system,
        editor,
        (command, otherwise) -> {
          started.add(String.join(" ", command));
          if (command.getLast().startsWith("obsidian:")) {
            otherwise.run();
          }
        });
  }
}
