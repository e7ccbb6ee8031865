package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.Flashcard;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ScheduleComment;
import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// A card with both sides of what is kept in step: its state in the profile, and the schedule
/// comment last seen or written in its note.
///
/// @param comment exact characters of the comment
/// @param inNote what that comment says of the card
/// @param state the card's state; empty when it was never rated
public record NoteCard(
    Card card, Optional<String> comment, Optional<Schedule> inNote, Optional<Schedule> state) {

  /// True when the note does not say what the profile would write there.
  public boolean differs() {
    return !state.map(Schedule::inNote).equals(inNote);
  }

  /// Whether these are the cards that were read from a note just now, so that the same place is the
  /// same card.
  static boolean areThoseOf(List<ReadCard> read, List<NoteCard> known) {
    if (known.size() != read.size()) {
      return false;
    }
    for (int at = 0; at < known.size(); at++) {
      Flashcard then = known.get(at).card().flashcard();
      ReadCard now = read.get(at);
      boolean same =
          then.lines().equals(now.flashcard().lines())
              && sameText(then, now.flashcard())
              && known.get(at).comment().equals(now.comment().map(ScheduleComment::text));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameText(Flashcard one, Flashcard other) {
    return one.kind() == other.kind()
        && one.ordinal() == other.ordinal()
        && one.front().equals(other.front())
        && one.back().equals(other.back());
  }
}
