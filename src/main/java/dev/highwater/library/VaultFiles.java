package dev.highwater.library;

import java.nio.file.Path;

/// Finds what a link in a note means: a note, a picture or another file of the same vault. Filled
/// by {@code vault}.
public interface VaultFiles {
  /// What a link leads to.
  sealed interface Lookup {}

  /// A file of the vault.
  ///
  /// @param file where it is, free of links
  /// @param path relative to the vault's root, {@code /} separated
  record Found(Path file, String path) implements Lookup {}

  /// There is no such file.
  record Missing() implements Lookup {}

  /// The link leads out of the vault and is not followed.
  record Outside() implements Lookup {}

  /// Looks up a link, as Obsidian does: a path from the vault, a path from the note ({@code ./},
  /// {@code ../}), or the end of a path anywhere in the vault, where the note's own folder goes
  /// first and then the shortest path. A note may be named without its ending. Reads the disk, so
  /// not for the screen's thread.
  ///
  /// @param link path without heading or block; empty for the note itself
  Lookup find(NotePlace from, String link);
}
