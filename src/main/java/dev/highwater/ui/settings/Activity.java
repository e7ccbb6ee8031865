package dev.highwater.ui.settings;

import dev.highwater.library.NoteSource;
import java.time.Duration;
import java.util.Optional;

/// What the vaults screen is busy with, or what it asks the learner.
public sealed interface Activity {
  /// Nothing.
  record Idle() implements Activity {}

  /// Work is being done.
  ///
  /// @param what names it, for example {@code Importing notes}
  /// @param cancelling the learner has given up on it, and it is about to stop
  record Working(String what, Progress progress, boolean cancelling) implements Activity {}

  /// Notes were looked at; are they to be added?
  record Offer(Preview preview) implements Activity {}

  /// Is the vault to be kept in step?
  ///
  /// @param owed schedule comments that would be written at once
  record KeepInStep(NoteSource source, int owed) implements Activity {}

  /// Is the vault to be removed from the list?
  record Remove(NoteSource source) implements Activity {}

  /// How far work has come.
  ///
  /// @param of 0 while it is not known how many files there are
  /// @param left empty while it cannot be told
  record Progress(int files, int of, int cards, Optional<Duration> left) {
    static final Progress NONE = new Progress(0, 0, 0, Optional.empty());

    /// The share that is done, from 0 to 1; empty while it is not known.
    public Optional<Double> share() {
      return of == 0 ? Optional.empty() : Optional.of((double) files / of);
    }
  }
}
