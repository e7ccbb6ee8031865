package dev.highwater.library;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What has become of the notes of a folder that is watched.
public sealed interface NoteChange {
  /// These notes were written, made, renamed or deleted. Which of it does not matter: what there is
  /// now is to be looked at.
  ///
  /// @param paths notes, and folders whose whole content is meant, from the root, {@code /}
  ///   separated; none lies inside another
  record Some(SortedSet<String> paths) implements NoteChange {
    public Some {
      paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }
  }

  /// Anything may have changed: the watch begins or lost count, or the vault's settings changed.
  record Anything() implements NoteChange {}

  /// The folder is not there any more, or nothing is in it, for example because its drive was taken
  /// away. When it is back, {@link Anything} is heard.
  record Vanished() implements NoteChange {}

  /// The system cannot tell of changes in this folder; it is looked through every now and then.
  ///
  /// @param why one sentence for the learner
  record Unwatched(String why) implements NoteChange {}
}
