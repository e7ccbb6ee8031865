package dev.highwater.schedule;

import java.util.List;
import java.util.Optional;

/// All that rules need from a card's log to say what they would have made of the card, had they
/// been in force from the start.
///
/// @param given the schedule that the reviews begin with, found in a note or set by hand; empty for
///   a card that began as a new one
/// @param reviews those since then that stand, oldest first
/// @param state the card's schedule as the rules in force at each time left it; decides when the
///   card is due, whoever's memory it is seen with; empty for a card never rated
public record CardHistory(
    Optional<Schedule> given, List<PastReview> reviews, Optional<Schedule> state) {
  /// A card never rated.
  public static final CardHistory NONE =
      new CardHistory(Optional.empty(), List.of(), Optional.empty());

  public CardHistory {
    reviews = List.copyOf(reviews);
  }
}
