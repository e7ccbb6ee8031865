package dev.highwater.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is on record of things that happened to notes and cards without the learner's doing here:
/// notes written, cards recognised under another text or in another place, ratings by other
/// programs. Filled by storage.
public interface VaultNews {
  /// What happened after that instant.
  News since(Instant then);

  /// What happened.
  ///
  /// @param notes whose file is younger than that instant, by the time of the file when it was read
  ///   last; the youngest first
  /// @param recognised how many cards kept their history for which reason, by decisions that stand
  /// @param ratedElsewhere schedules that other programs gave cards, read from notes since
  record News(
      List<ChangedNote> notes, Map<RecognitionReason, Integer> recognised, int ratedElsewhere) {
    public News {
      notes = List.copyOf(notes);
      recognised = Map.copyOf(recognised);
    }

    /// True when nothing happened.
    public boolean isEmpty() {
      return notes.isEmpty() && recognised.isEmpty() && ratedElsewhere == 0;
    }

    /// Cards of the changed notes that were never rated.
    public int freshCards() {
      return notes.stream().mapToInt(ChangedNote::fresh).sum();
    }
  }

  /// A note with cards that was written.
  ///
  /// @param path in its source, with {@code /}
  /// @param fresh cards of it that were never rated
  record ChangedNote(NoteSource source, String path, int fresh) {
    /// Its name without folders and extension.
    public String name() {
      String file = path.substring(path.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      return dot > 0 ? file.substring(0, dot) : file;
    }
  }
}
