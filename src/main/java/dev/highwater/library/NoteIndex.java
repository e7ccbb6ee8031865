package dev.highwater.library;

import java.util.List;

/// What the profile knows of imported notes. Filled by storage.
public interface NoteIndex {
  /// Every card ever seen under that source, removed ones included; empty for a source never
  /// imported.
  List<KnownCard> known(NoteSource source);

  /// What the import would take over from schedule comments that other programs changed. Asked
  /// before {@link #commit}, which then does just that.
  List<OutsideReading> outsideChanges(ImportPlan plan);

  /// Stores a whole import in one transaction: all of it, or nothing.
  void commit(ImportPlan plan);

  /// True when the profile has never imported anything.
  boolean empty();
}
