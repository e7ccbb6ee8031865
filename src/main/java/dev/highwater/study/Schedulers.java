package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Scheduler;

/// Tells by whose rules a card is scheduled; vaults may differ in them.
@FunctionalInterface
public interface Schedulers {
  /// The rules in force for the card.
  Scheduler of(CardId card);
}
