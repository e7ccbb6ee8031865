package dev.highwater.study.query;

import dev.highwater.card.CardId;
import dev.highwater.study.StudyCard;
import java.util.List;
import java.util.Map;

/// Finds cards by a query. Filled by storage; cards that vanished from their notes are never found.
public interface CardSearch {
  /// The cards that the query means, in order.
  ///
  /// They are named only, since a list of a hundred thousand is looked at a few dozen at a time.
  List<CardId> find(Query query, QueryMoment moment, CardOrder order);

  /// Some cards with what is remembered of them; those that are in no note any more are missing.
  Map<CardId, StudyCard> cards(List<CardId> ids);
}
