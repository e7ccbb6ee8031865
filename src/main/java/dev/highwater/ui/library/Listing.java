package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.ReadQuery;
import java.util.List;
import java.util.Optional;

/// The list of cards as it stands.
///
/// @param text what is typed
/// @param refused why it is no query; the list is still that of the last one that was
/// @param order how the list is sorted
/// @param cards the cards found; empty before the first search
/// @param searching whether a newer list is on its way
public record Listing(
    String text,
    Optional<ReadQuery.Refused> refused,
    CardOrder order,
    Optional<List<CardId>> cards,
    boolean searching) {
  static final Listing UNASKED =
      new Listing("", Optional.empty(), CardOrder.IN_NOTES, Optional.empty(), false);

  Listing typed(String typed, Optional<ReadQuery.Refused> why) {
    return new Listing(typed, why, order, cards, searching);
  }

  Listing sorted(CardOrder other) {
    return new Listing(text, refused, other, cards, searching);
  }

  Listing onItsWay() {
    return new Listing(text, refused, order, cards, true);
  }

  Listing found(List<CardId> now) {
    return new Listing(text, refused, order, Optional.of(now), false);
  }
}
