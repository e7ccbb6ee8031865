package dev.highwater.library;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Changes notes on the disk, whole and verified. Filled by {@code vault}.
public interface NoteStore {
  /// The note's bytes as they are now; empty when there is no such note any more.
  ///
  /// @param note path from the root of the source, {@code /} separated
  /// @throws NoteFiles.UnreadableException when it is there but cannot be read
  Optional<ByteBuffer> read(NoteSource source, String note);

  /// Replaces a note through a temporary file beside it and an atomic rename, both on the disk when
  /// this returns. File mode, owner and links stay as they are.
  ///
  /// @param expected the bytes the note must have just before it is replaced
  Outcome replace(NoteSource source, String note, ByteBuffer expected, ByteBuffer replacement);

  /// What became of a replacement.
  sealed interface Outcome {
    /// The note has the new bytes.
    record Replaced() implements Outcome {}

    /// The note had other bytes than expected, so nothing was written.
    record ChangedMeanwhile() implements Outcome {}

    /// Nothing was written.
    ///
    /// @param why one sentence for the learner
    record Refused(String why) implements Outcome {}
  }
}
