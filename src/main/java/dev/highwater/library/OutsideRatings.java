package dev.highwater.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What other programs made of schedules, as the log keeps it. Filled by storage; each method is
/// one durable transaction.
public interface OutsideRatings {
  /// The ratings by other programs noticed last in that source, newest first; of cards that are in
  /// a note.
  ///
  /// @param limit how many at most
  List<OutsideRating> latest(NoteSource source, int limit);

  /// Lets the side that gave way count: what was taken over is taken back, and what was only kept
  /// in the log becomes the card's state. A row is added to the log, none is changed.
  ///
  /// @param row of {@link #latest}
  /// @return why not, as a sentence for the learner; empty when it is on the disk
  Optional<String> overrule(long row, Instant at);
}
