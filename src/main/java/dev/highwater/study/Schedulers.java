package dev.highwater.study;

import dev.highwater.card.Card;
import dev.highwater.schedule.Scheduler;

/// Tells by whose rules a card is scheduled; vaults and decks may differ in them.
@FunctionalInterface
public interface Schedulers {
  /// The rules in force for the card.
  Scheduler of(Card card);
}
