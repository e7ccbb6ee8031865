package dev.highwater.ui.library;

import dev.highwater.library.NotePlace;
import dev.highwater.ui.prose.LinkOpener;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens notes outside the program; only text inside the vault, nothing that a computer would run.
final class NoteOpener {
  private final LinkOpener links;

  NoteOpener(LinkOpener links) {
    this.links = links;
  }

  /// Shows the note in Obsidian if its folder is a vault of Obsidian's, else in whatever opens such
  /// a file.
  ///
  /// @param heading the heading above the card; empty for the beginning of the note
  /// @return whether the note is a file at all
  boolean show(NotePlace note, String heading) {
    Optional<Path> file = file(note);
    file.ifPresent(found -> links.openFile(note, found, heading));
    return file.isPresent();
  }

  /// Opens the note in the learner's text editor.
  ///
  /// @param line 0-based
  /// @return whether the note is a file at all
  boolean edit(NotePlace note, int line) {
    Optional<Path> file = file(note);
    file.ifPresent(found -> links.editFile(note, found, line));
    return file.isPresent();
  }

  private static Optional<Path> file(NotePlace note) {
    String name = note.note().toLowerCase(Locale.ROOT);
    if (Stream.of(".md", ".markdown", ".txt").noneMatch(name::endsWith)) {
      return Optional.empty();
    }
    try {
      Path root = Path.of(note.source().root());
      Path file = root.resolve(note.note()).normalize();
      return Optional.of(file).filter(it -> root.isAbsolute() && it.startsWith(root));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
