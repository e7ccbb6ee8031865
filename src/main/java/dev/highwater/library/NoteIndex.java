package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.note.NoteProblem;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What the profile knows of imported notes. Filled by storage.
public interface NoteIndex {
  /// Every card ever seen under that source, removed ones included; empty for a source never
  /// imported.
  List<KnownCard> known(NoteSource source);

  /// What the import would take over from schedule comments that other programs changed. Asked
  /// before {@link #commit}, which then does just that.
  List<OutsideReading> outsideChanges(ImportPlan plan);

  /// The cards last seen in some notes of that source, and all cards of it that were removed,
  /// wherever they had been.
  ///
  /// @param notes paths from the root of the source
  List<KnownCard> known(NoteSource source, Set<String> notes);

  /// The cards last seen in some notes of that source, and still there.
  ///
  /// @param notes paths from the root of the source
  List<KnownCard> present(NoteSource source, Set<String> notes);

  /// Every note that was ever looked at, by its path from the root of the source.
  ///
  /// @param scope only that note or notes below that folder; {@code ""} for all
  Map<String, SeenNote> seen(NoteSource source, String scope);

  /// What was found wrong in the notes of that scope when they were last read.
  List<NoteProblem> problems(NoteSource source, String scope);

  /// How the notes of that source were last asked to be read; kept by {@link #commit}.
  ReadingWays ways(NoteSource source);

  /// Cards that the learner parted from a text under that source. While they are vanished, only
  /// their exact text brings them back: likeness to the text they were parted from must not.
  Set<CardId> parted(NoteSource source);

  /// Stores a whole import in one transaction: all of it, or nothing.
  default void commit(ImportPlan plan) {
    commit(List.of(plan).iterator());
  }

  /// Stores an import that is decided part by part, in one transaction: all parts, or nothing when
  /// one of them cannot be had. A part is stored before the next is asked for.
  void commit(Iterator<ImportPlan> parts);

  /// Does work on notes of that source while nobody else who goes through this profile does any:
  /// whoever reads a note, decides and then stores or writes must not be overtaken by another. May
  /// be asked for again in the middle of such work.
  <T> T inTurn(NoteSource source, Supplier<T> work);

  /// True when the profile has never imported anything.
  boolean empty();
}
