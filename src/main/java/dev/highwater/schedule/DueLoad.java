package dev.highwater.schedule;

import java.time.LocalDate;

/// How many cards are already due on a day, over all decks; load balancing asks it.
@FunctionalInterface
public interface DueLoad {
  /// Scheduled cards due on exactly that study day.
  int cardsDueOn(LocalDate day);

  /// True when another card of the same question is due on exactly that study day.
  default boolean siblingDueOn(LocalDate day) {
    return false;
  }

  /// No card is due on any day.
  static DueLoad none() {
    return day -> 0;
  }
}
