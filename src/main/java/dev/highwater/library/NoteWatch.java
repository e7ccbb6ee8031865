package dev.highwater.library;

import java.util.function.Consumer;

/// Tells when notes on the disk change. Filled by {@code vault}.
public interface NoteWatch {
  /// Begins to watch; returns at once, also where there are thousands of folders.
  ///
  /// Begins with {@link NoteChange.Anything}: what happened before is to be found by looking.
  ///
  /// @param heard gets one change after the other, on a thread of the watch; must not take long
  Watching watch(NoteSource source, Consumer<NoteChange> heard);

  /// A folder being watched until this is closed. Nothing is heard once it is.
  interface Watching extends AutoCloseable {
    @Override
    void close();
  }
}
