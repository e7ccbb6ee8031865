package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import java.nio.file.Path;

/// Opens outside the program what a click on a link asks for. Filled by the application.
public interface LinkOpener {
  /// Opens an {@code http}, {@code https} or {@code obsidian} address.
  void openAddress(String address);

  /// Opens a note or another file of a vault.
  ///
  /// @param from the note whose link was followed
  /// @param file a file of the same vault
  /// @param part heading or block of a note; empty for the whole
  void openFile(NotePlace from, Path file, String part);

  /// Opens a folder of the program's own.
  void openFolder(Path folder);

  /// Opens a note in the learner's text editor, at a line as far as it is known how to tell that
  /// editor; where none is known, as other files are opened.
  ///
  /// @param line 0-based
  default void editFile(NotePlace note, Path file, int line) {
    openFile(note, file, "");
  }
}
