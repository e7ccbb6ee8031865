package dev.highwater.library;

import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginSettings;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds notes on the disk and reads their bytes; never writes. Filled by {@code vault}.
public interface NoteFiles {
  /// A note found on the disk; its bytes are read when they are asked for.
  ///
  /// @param path relative to the source's root, {@code /} separated
  /// @param shownPath relative to the path the user named; the file name when a file was named
  /// @param stamp the file as it was found; empty when a stamp would not tell a later change, since
  ///   the file has only just changed
  /// @param content reads the whole note
  /// @param namedDirectly the user named this very file, so it is read whatever its extension and
  ///   tags
  record FoundNote(
      String path,
      String shownPath,
      Optional<NoteStamp> stamp,
      Supplier<NoteBytes> content,
      boolean namedDirectly) {

    /// A note whose bytes are at hand.
    public FoundNote(String path, String shownPath, ByteBuffer bytes, boolean namedDirectly) {
      this(path, shownPath, Optional.empty(), () -> new NoteBytes.Whole(bytes), namedDirectly);
    }
  }

  /// What a path led to.
  ///
  /// @param source the vault around the path (nearest {@code .obsidian}), else the folder itself,
  ///   else the file's folder
  /// @param scope prefix of note paths that this scan covered completely ({@code ""} for the whole
  ///   source); known notes inside it that were not found are gone. For a single file: exactly that
  ///   note's path
  /// @param notes in order of path
  /// @param problems files that could not be read
  /// @param settings how the vault wants its notes read; empty when it does not say
  record Found(
      NoteSource source,
      String scope,
      List<FoundNote> notes,
      List<NoteProblem> problems,
      Optional<PluginSettings> settings) {

    public Found {
      notes = List.copyOf(notes);
      problems = List.copyOf(problems);
    }

    /// Notes whose source has no settings of its own.
    public Found(
        NoteSource source, String scope, List<FoundNote> notes, List<NoteProblem> problems) {
      this(source, scope, notes, problems, Optional.empty());
    }

    /// One note alone, whose bytes are at hand.
    static Found ofNote(NotePlace place, ByteBuffer bytes, PluginSettings settings) {
      FoundNote note = new FoundNote(place.note(), place.note(), bytes, false);
      return new Found(
          place.source(), place.note(), List.of(note), List.of(), Optional.of(settings));
    }

    /// The same place with other notes and problems.
    Found with(List<FoundNote> otherNotes, List<NoteProblem> otherProblems) {
      return new Found(source, scope, otherNotes, otherProblems, settings);
    }

    /// True when this scan would have found that note, had it been there.
    ///
    /// @param note path from the root of the source
    boolean covers(String note) {
      return scope.isEmpty() || note.equals(scope) || note.startsWith(scope + "/");
    }
  }

  /// Looks at a file or folder.
  ///
  /// @throws UnreadableException with one sentence for the user when there is nothing to read there
  ///   at all
  Found find(Path path);

  /// Looks at a file or folder of a source that is known, whatever lies around it.
  ///
  /// @param path from the root of the source; nothing is found where it leads out of it
  /// @throws UnreadableException with one sentence for the user when there is nothing to read there
  ///   at all
  default Found find(NoteSource source, String path) {
    return find(Path.of(source.root()).resolve(path));
  }

  /// The source that a file or folder belongs to, without looking at its notes.
  ///
  /// @throws UnreadableException with one sentence for the user when there is nothing at that path
  default NoteSource sourceOf(Path path) {
    return find(path).source();
  }

  /// Looks at several files or folders, each once, before anything is done with one of them: a path
  /// that does not exist stops all. What lies inside another one of them is found there only.
  ///
  /// @throws UnreadableException when there is nothing to read at one of the paths
  default List<Found> findAll(List<Path> paths) {
    return OverlappingPaths.merged(paths.stream().distinct().map(this::find).toList());
  }

  /// The path cannot be read; the message is a sentence for the user.
  final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
      super(message);
    }
  }
}
