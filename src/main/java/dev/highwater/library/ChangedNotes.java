package dev.highwater.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Finds those notes of a vault that have changed, without looking at the others.
public final class ChangedNotes {
  private final NoteFiles files;

  public ChangedNotes(NoteFiles files) {
    this.files = files;
  }

  /// What is at those places now; a place where nothing is any more is found empty.
  ///
  /// @param paths notes and folders, from the root of the source, as {@link NoteChange.Some}
  /// @throws NoteFiles.UnreadableException when something is there that cannot be read
  public List<NoteFiles.Found> find(NoteSource source, Set<String> paths) {
    return paths.stream().map(path -> find(source, path)).toList();
  }

  private NoteFiles.Found find(NoteSource source, String path) {
    Path place = Path.of(source.root()).resolve(path);
    if (!Files.exists(place)) {
      return new NoteFiles.Found(source, path, List.of(), List.of());
    }
    NoteFiles.Found found = files.find(source, path);
    return new NoteFiles.Found(
        source,
        path,
        found.notes().stream().map(ChangedNotes::asPartOfTheVault).toList(),
        found.problems(),
        found.settings());
  }

  /// The learner has not named this note, so that its tags decide as for every other.
  private static NoteFiles.FoundNote asPartOfTheVault(NoteFiles.FoundNote note) {
    return new NoteFiles.FoundNote(note.path(), note.path(), note.stamp(), note.content(), false);
  }
}
