package dev.highwater.note;

import dev.highwater.card.Flashcard;
import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// A flashcard with the schedule comments that go with it.
///
/// @param comment the comment that touches the card or, when none does, the nearest below it with
///   only blank lines between; shared by all cards of the block
/// @param orphans older comments that were pushed away from the card, nearest first; they carry
///   history only
/// @param unreadable what the plugin makes of this card's place in the comment, when that is no
///   schedule; only in the reading that copies the plugin
public record ReadCard(
    Flashcard flashcard,
    Optional<ScheduleComment> comment,
    List<ScheduleComment> orphans,
    Optional<UnreadableSchedule> unreadable) {
  public ReadCard {
    orphans = List.copyOf(orphans);
  }

  /// The schedule the note gives this card.
  public Optional<Schedule> schedule() {
    return comment.flatMap(found -> found.of(flashcard.ordinal()));
  }
}
