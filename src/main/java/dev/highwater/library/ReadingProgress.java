package dev.highwater.library;

/// Counts the notes of one import for whoever listens.
final class ReadingProgress {
  private final ImportProgress listener;
  private final int total;
  private int notes;
  private int cards;

  ReadingProgress(ImportProgress listener, int total) {
    this.listener = listener;
    this.total = total;
  }

  /// @throws ImportNotes.CancelledException when the listener wants no more; for any thread
  void check() {
    if (listener.cancelled()) {
      throw new ImportNotes.CancelledException();
    }
  }

  /// Notes that need not be read.
  void passed(int more) {
    read(more, 0);
  }

  void read(int moreNotes, int moreCards) {
    notes += moreNotes;
    cards += moreCards;
    listener.reached(notes, total, cards);
    check();
  }
}
