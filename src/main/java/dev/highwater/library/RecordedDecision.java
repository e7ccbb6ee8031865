package dev.highwater.library;

import dev.highwater.card.CardId;
import java.time.Instant;
import java.util.Optional;

/// A decision of an import, or of the learner, as the profile keeps it.
///
/// @param id counts up; what the learner names to take it back
/// @param source the vault or folder it was made in
/// @param at when, in whole milliseconds; the decisions of one import have the same instant
/// @param takenBack empty while it stands
public record RecordedDecision(
    long id,
    NoteSource source,
    Instant at,
    RecognitionDecision decision,
    Optional<TakenBack> takenBack) {
  /// The learner took the decision back.
  ///
  /// @param holder the card that has had the text since
  public record TakenBack(Instant at, CardId holder) {}
}
