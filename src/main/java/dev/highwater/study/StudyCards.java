package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.DueLoad;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The cards a learner can study. Filled by storage; cards that vanished from their notes are not
/// among them.
public interface StudyCards {
  /// The card of that id; empty when there is none.
  Optional<StudyCard> find(CardId id);

  /// Root of the vault or folder that the card's note is in, or {@code bundled:}; empty when there
  /// is no such card.
  Optional<String> rootOf(CardId id);

  /// Cards due on or before {@code day}, then new cards; by due date, then note path (code-unit
  /// order), line, ordinal. Suspended cards, and those buried on that day, are not among them.
  List<StudyCard> dueAndNew(LocalDate day);

  /// The earliest due day after {@code day} of a card that is not suspended; empty when nothing is
  /// scheduled then.
  Optional<LocalDate> nextDueAfter(LocalDate day);

  /// Counts for statistics.
  ///
  /// Suspended cards are counted among all cards and as suspended, and nowhere else.
  ///
  /// @param cards all cards
  /// @param fresh never rated
  /// @param learning rated, with an interval under one day
  /// @param review rated, with an interval of a day or more
  /// @param due due on or before {@code day}, new cards not counted
  /// @param suspended not asked until further notice
  record Counts(int cards, int fresh, int learning, int review, int due, int suspended) {}

  /// How many cards there are of each state.
  Counts counts(LocalDate day);

  /// The live histogram of due days.
  DueLoad load();

  /// The same as load balancing of one card wants it: knows the days of its siblings, the other
  /// cards of its block. For the outcomes of that card, not to be kept.
  DueLoad load(CardId card);
}
