package dev.highwater.study;

import dev.highwater.card.Card;
import dev.highwater.schedule.Schedule;
import java.util.Optional;

/// A card together with what is remembered of it.
///
/// @param schedule empty for a card never rated
public record StudyCard(Card card, Optional<Schedule> schedule) {}
