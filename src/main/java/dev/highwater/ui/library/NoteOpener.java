package dev.highwater.ui.library;

import dev.highwater.library.NotePlace;

/// Opens a note outside the program. Filled by the application.
public interface NoteOpener {
  /// Shows the note in Obsidian if its folder is a vault of Obsidian's, else in whatever opens such
  /// a file.
  ///
  /// @param heading the heading above the card; empty for the beginning of the note
  void show(NotePlace note, String heading);

  /// Opens the note in the learner's text editor, at the line as far as the editor is known.
  ///
  /// @param line 0-based
  void edit(NotePlace note, int line);
}
