package dev.highwater.vault;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The decks that come with Highwater: every Markdown file in the decks folder of its own jar, or
/// of its class folder while it is being built.
public final class BundledDecks {
  /// The source all bundled notes belong to.
  public static final NoteSource SOURCE = new NoteSource("bundled:");

  private static final String FOLDER = "dev/highwater/decks/";

  private BundledDecks() {}

  /// All bundled notes, read whole.
  public static NoteFiles.Found find() {
    try {
      Path home = ProgramFiles.home();
      List<NoteFiles.FoundNote> notes = Files.isDirectory(home) ? inFolder(home) : inJar(home);
      return new NoteFiles.Found(SOURCE, "", notes, List.of());
    } catch (IOException failure) {
      throw new UncheckedIOException("Highwater's own files cannot be read", failure);
    }
  }

  static List<NoteFiles.FoundNote> inFolder(Path home) throws IOException {
    List<NoteFiles.FoundNote> notes = new ArrayList<>();
    try (Stream<Path> files = Files.list(home.resolve(FOLDER))) {
      for (Path file : files.sorted().toList()) {
        String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        if (name.endsWith(".md")) {
          notes.add(note(name, Files.readAllBytes(file)));
        }
      }
    }
    return notes;
  }

  static List<NoteFiles.FoundNote> inJar(Path home) throws IOException {
    List<NoteFiles.FoundNote> notes = new ArrayList<>();
    try (JarFile jar = new JarFile(home.toFile())) {
      List<String> names =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith(FOLDER) && name.endsWith(".md"))
              .sorted()
              .toList();
      for (String name : names) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          notes.add(note(name.substring(FOLDER.length()), in.readAllBytes()));
        }
      }
    }
    return notes;
  }

  private static NoteFiles.FoundNote note(String name, byte[] bytes) {
    return new NoteFiles.FoundNote(name, name, ByteBuffer.wrap(bytes).asReadOnlyBuffer(), true);
  }
}
