package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// What an import does to one card.
public sealed interface CardChange {
  /// A card never seen before.
  ///
  /// @param comment exact characters of its schedule comment
  /// @param schedule what that comment says; becomes the card's state, logged as a snapshot
  /// @param earlier schedules of orphaned comments, oldest first; logged as snapshots that were
  ///   seen only
  record Added(
      Card card, Optional<String> comment, Optional<Schedule> schedule, List<Schedule> earlier)
      implements CardChange {}

  /// A card already known; its text or place may differ from before. Its state is not touched.
  record Kept(Card card, Optional<String> comment, boolean changed) implements CardChange {}

  /// A card already known whose comment bytes differ from those last seen: another program has
  /// rated it.
  ///
  /// @param schedule what the comment says now; empty when the comment is gone or unreadable, then
  ///   the state stays
  record ChangedOutside(Card card, Optional<String> comment, Optional<Schedule> schedule)
      implements CardChange {}

  /// A known card was recognised by other than its exact text in its note. Goes before the change
  /// that gives the card its new text or place, so that what it was before can be kept.
  record Recognised(RecognitionDecision decision) implements CardChange {}

  /// A card that is no longer in its note; kept with its history.
  record Removed(CardId id) implements CardChange {}
}
