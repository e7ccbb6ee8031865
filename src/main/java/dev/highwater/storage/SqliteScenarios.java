package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.library.Scenarios;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Declared scenarios stand beside their cards, the learner's own in the table {@code setting}
/// under names that begin with {@code scenario.}.
final class SqliteScenarios implements Scenarios {
  private static final String PREFIX = "scenario.";

  private final Database database;

  SqliteScenarios(Database database) {
    this.database = database;
  }

  @Override
  public List<Card> declaring() {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              CardRows.SELECT
                  + """
                  WHERE card.scenario IS NOT NULL AND card.removed = 0 AND card.ordinal = 0
                  ORDER BY note.path, card.first_line, note.id
                  """)) {
        List<Card> cards = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            cards.add(CardRows.card(row));
          }
        }
        return cards;
      }
    });
  }

  @Override
  public SortedMap<String, String> own() {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT name, value FROM setting WHERE name >= 'scenario.' AND name < 'scenario/'")) {
        SortedMap<String, String> own = new TreeMap<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            own.put(row.getString(1).substring(PREFIX.length()), row.getString(2));
          }
        }
        return own;
      }
    });
  }

  @Override
  public void keep(String name, String text) {
    Settings.put(database, PREFIX + name, text);
  }

  @Override
  public void forget(String name) {
    Settings.remove(database, PREFIX + name);
  }
}
