package dev.highwater.library;

import dev.highwater.card.CardId;
import java.util.List;
import java.util.Set;

/// What the profile knows of imported notes. Filled by storage.
public interface NoteIndex {
  /// Every card ever seen under that source, removed ones included; empty for a source never
  /// imported.
  List<KnownCard> known(NoteSource source);

  /// Cards that the learner parted from a text under that source. While they are vanished, only
  /// their exact text brings them back: likeness to the text they were parted from must not.
  Set<CardId> parted(NoteSource source);

  /// Stores a whole import in one transaction: all of it, or nothing.
  void commit(ImportPlan plan);

  /// True when the profile has never imported anything.
  boolean empty();
}
