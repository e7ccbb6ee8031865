package dev.highwater.library;

/// Hears how far an import has come, and may end it.
public interface ImportProgress {
  /// Nobody listens.
  ImportProgress UNWATCHED = new ImportProgress() {};

  /// Another few notes are done with.
  ///
  /// @param notes how many so far; those that have not changed are done with at once
  /// @param total how many there are
  /// @param cards how many cards were found in those that were read
  default void reached(int notes, int total, int cards) {}

  /// Asked before each note, by any thread. Once true, the import ends with {@link
  /// ImportNotes.CancelledException}.
  default boolean cancelled() {
    return false;
  }
}
