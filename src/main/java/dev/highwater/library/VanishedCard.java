package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.schedule.Schedule;
import java.util.Optional;

/// A card that is in no note any more; kept with its history.
///
/// @param card as it was last seen
/// @param schedule empty when it was never rated
/// @param reviews how often it was rated here
public record VanishedCard(
    NoteSource source, Card card, Optional<Schedule> schedule, int reviews) {}
