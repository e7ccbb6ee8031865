package dev.highwater.study;

import dev.highwater.card.CardId;
import java.util.List;
import java.util.Optional;

/// The states of cards as they are kept beside the log, and what to do when both say different
/// things. The log decides; no row of it is ever changed or removed. Filled by storage.
public interface CardStates {
  /// A card whose kept state is not what its log says.
  ///
  /// @param kept the state that was found, for people
  /// @param fromLog the state that the log leads to, for people
  record Difference(CardId card, String kept, String fromLog) {}

  /// The cards whose kept state is not what their log says, or cannot be; nothing is changed.
  List<Difference> differences();

  /// Gives a card the state that its log leads to. Rows that cannot be read are passed over. Where
  /// the log says nothing at all of a card, the kept state stays if it is possible, and is written
  /// to the log; else what the card's note said last.
  ///
  /// @return what was different; empty when nothing was
  Optional<Difference> rebuild(CardId card);

  /// As {@link #rebuild} for all cards, in one transaction.
  List<Difference> rebuildAll();
}
