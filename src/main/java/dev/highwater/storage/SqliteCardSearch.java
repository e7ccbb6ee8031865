package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.CardSearch;
import dev.highwater.study.query.Measure;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryMoment;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Finds cards by a query, in the table {@code card}.
final class SqliteCardSearch implements CardSearch {
  private static final String IN_NOTES =
      "note.path, card.note, card.first_line, card.ordinal, card.id";

  private final Database database;

  SqliteCardSearch(Database database) {
    this.database = database;
  }

  @Override
  public List<CardId> find(Query query, QueryMoment moment, CardOrder order) {
    QuerySql sql = new QuerySql(query, moment);
    String statement =
        "SELECT card.id FROM card JOIN note ON note.id = card.note WHERE card.removed = 0 AND "
            + sql.condition()
            + " ORDER BY "
            + order(order);
    return database.read(connection -> {
      try (PreparedStatement find = connection.prepareStatement(statement)) {
        for (int at = 0; at < sql.values().size(); at++) {
          find.setObject(at + 1, sql.values().get(at));
        }
        try (ResultSet row = find.executeQuery()) {
          List<CardId> found = new ArrayList<>();
          while (row.next()) {
            found.add(new CardId(row.getString(1)));
          }
          return found;
        }
      }
    });
  }

  private static String order(CardOrder order) {
    String direction = order.descending() ? " DESC" : "";
    if (order.key() == CardOrder.Key.NOTE) {
      return IN_NOTES.replace(",", direction + ",") + direction;
    }
    return key(order.key()) + direction + " NULLS LAST, " + IN_NOTES;
  }

  private static String key(CardOrder.Key key) {
    return switch (key) {
      case NOTE -> "note.path";
      case QUESTION -> "card.front COLLATE NOCASE";
      case DECK -> "card.decks COLLATE NOCASE";
      case DUE -> "card.due_day";
      case INTERVAL -> QuerySql.figure(Measure.INTERVAL);
      case EASE -> QuerySql.figure(Measure.EASE);
      case STABILITY -> QuerySql.figure(Measure.STABILITY);
      case DIFFICULTY -> QuerySql.figure(Measure.DIFFICULTY);
      case LAPSES -> QuerySql.figure(Measure.LAPSES);
      case REVIEWS -> QuerySql.figure(Measure.REVIEWS);
    };
  }

  @Override
  public Map<CardId, StudyCard> cards(List<CardId> ids) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> names.add(id.value()));
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              CardRows.SELECT
                  + "WHERE card.removed = 0 AND card.id IN (SELECT value FROM json_each(?))")) {
        query.setString(1, names.toString());
        try (ResultSet row = query.executeQuery()) {
          Map<CardId, StudyCard> cards = new HashMap<>();
          while (row.next()) {
            StudyCard card = SqliteStudyCards.studyCard(row);
            cards.put(card.card().id(), card);
          }
          return cards;
        }
      }
    });
  }
}
