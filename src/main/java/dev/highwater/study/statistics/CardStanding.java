package dev.highwater.study.statistics;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// Where a card stands, without its text.
///
/// @param decks at least one; the first is the one whose limits it counts for
/// @param schedule empty for a card never rated
/// @param gone not in any note now; its answers still count
public record CardStanding(
    CardId id, List<DeckPath> decks, Optional<Schedule> schedule, boolean suspended, boolean gone) {
  public CardStanding {
    decks = List.copyOf(decks);
  }

  /// True when it is in that deck or in one below it.
  public boolean isIn(DeckPath deck) {
    return decks.stream().anyMatch(deck::contains);
  }
}
