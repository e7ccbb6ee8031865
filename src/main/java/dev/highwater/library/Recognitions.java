package dev.highwater.library;

import dev.highwater.card.CardId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The decisions by which cards kept their history, and the cards that vanished. Filled by storage;
/// each method is one durable transaction. The learner's own decisions go through {@link
/// IdentityByHand}, which checks them.
public interface Recognitions {
  /// The latest decisions, newest first.
  ///
  /// @param limit how many at most
  List<RecordedDecision> newest(int limit);

  /// The decisions of the latest import (or of the learner) in that source, newest first.
  List<RecordedDecision> latest(NoteSource source);

  /// One decision; empty when there is none of that number.
  Optional<RecordedDecision> find(long id);

  /// All cards that are in no note, by source, note path (code-unit order) and line.
  List<VanishedCard> vanished();

  /// The vault or folder that card was found in; empty when there is no such card.
  Optional<NoteSource> sourceOf(CardId card);

  /// Parts a card from the text that a decision gave it: the text goes to the card {@code fresh},
  /// or back to the card that the learner had replaced; the card itself vanishes with the text it
  /// had before the decision and the state it had then. No row of the log is touched; reviews given
  /// since were given to the text shown, so the new card goes on with the schedule they led to; so
  /// do suspensions, flags and the mark of a leech.
  ///
  /// @param id a decision that stands
  /// @param fresh an id that no card has yet
  /// @return the card that has the text now
  CardId takeBack(long id, CardId fresh, Instant at);

  /// Gives a vanished card the text and place of a card that is in a note. That card vanishes in
  /// its stead; both keep their rows in the log. What the learner said of the text (suspended, a flag,
  /// a leech) goes along.
  ///
  /// @return the decision, with {@link RecognitionReason#BY_HAND}
  RecordedDecision restore(CardId vanished, CardId card, double likeness, Instant at);
}
