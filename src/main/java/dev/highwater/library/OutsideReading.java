package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.study.OutsideChange;

/// What another program did to a card's schedule in its note, and what became of it.
public record OutsideReading(Card card, OutsideChange change) {
  /// True when the comment's schedule is the card's state now.
  public boolean isTakenOver() {
    return change.outcome() == OutsideChange.Outcome.TAKEN_OVER;
  }

  /// True when the comment says nothing of the card any more.
  public boolean isTakenOut() {
    return change.outcome() == OutsideChange.Outcome.TAKEN_OUT;
  }

  /// True when the card was rated here and in another program, so that one of both gave way.
  public boolean isConflict() {
    return change.bothMoved();
  }
}
