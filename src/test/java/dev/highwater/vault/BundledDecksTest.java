package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.NoteBytes;
import dev.highwater.library.NoteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledDecksTest {
  @Test
  void findGivesTheDecksOfThisBuild() throws IOException {
    NoteFiles.Found found = BundledDecks.find();
    String deck = "Producer Acknowledgement.md";

    assertEquals("bundled:", found.source().root());
    assertTrue(found.notes().stream().allMatch(NoteFiles.FoundNote::namedDirectly));
    NoteFiles.FoundNote seed =
        found.notes().stream().filter(note -> note.path().equals(deck)).findFirst().orElseThrow();
    try (var in = BundledDecks.class.getResourceAsStream("/dev/highwater/decks/" + deck)) {
      byte[] expected = java.util.Objects.requireNonNull(in).readAllBytes();
      assertEquals(new NoteBytes.Whole(java.nio.ByteBuffer.wrap(expected)), seed.content().get());
    }
  }

  @Test
  void findReadsJarsWithoutEntriesForFolders(@TempDir Path temp) throws IOException {
    Path jar = temp.resolve("highwater.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of("dev/highwater/decks/B b.md", "dev/highwater/decks/A.md", "x.md")) {
        out.putNextEntry(new JarEntry(name));
        out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }

    assertEquals(
        List.of("A.md", "B b.md"),
        BundledDecks.inJar(jar).stream().map(NoteFiles.FoundNote::path).toList());
  }
}
