package dev.highwater.study;

import dev.highwater.card.Card;
import dev.highwater.schedule.Schedule;
import java.util.Optional;

/// A card together with what is remembered of it.
///
/// @param schedule empty for a card never rated
/// @param marks what was said of it beside that
public record StudyCard(Card card, Optional<Schedule> schedule, CardMarks marks) {
  /// A card of which nothing else was said.
  public StudyCard(Card card, Optional<Schedule> schedule) {
    this(card, schedule, CardMarks.NONE);
  }
}
