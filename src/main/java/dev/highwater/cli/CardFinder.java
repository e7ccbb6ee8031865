package dev.highwater.cli;

import dev.highwater.card.CardId;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import java.util.List;

/// Finds cards as they are now.
@FunctionalInterface
interface CardFinder {
  /// The cards that the query means, in order.
  List<CardId> find(Query query, CardOrder order);
}
