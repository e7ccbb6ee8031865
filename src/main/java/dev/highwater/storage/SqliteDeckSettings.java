package dev.highwater.storage;

import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckSettings;
import dev.highwater.study.deck.LimitsToday;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was chosen for decks, in the table {@code deck_choice}.
final class SqliteDeckSettings implements DeckSettings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;

  SqliteDeckSettings(Database database) {
    this.database = database;
  }

  @Override
  public SortedMap<DeckPath, DeckChoices> all() {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement("SELECT * FROM deck_choice");
          ResultSet row = query.executeQuery()) {
        SortedMap<DeckPath, DeckChoices> all = new TreeMap<>();
        while (row.next()) {
          all.put(
              new DeckPath(row.getString("deck")),
              new DeckChoices(options(row.getString("options")), today(row)));
        }
        return all;
      }
    });
  }

  @Override
  public void put(DeckPath deck, DeckChoices choices) {
    database.write(connection ->
        choices.isEmpty() ? delete(connection, deck) : put(connection, deck, choices));
  }

  private static int put(Connection connection, DeckPath deck, DeckChoices choices)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO deck_choice (deck, options, today, new_today, reviews_today)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      ObjectNode options = JSON.createObjectNode();
      choices.options().forEach((option, value) -> options.put(option.storedName(), value));
      upsert.setString(1, deck.value());
      upsert.setString(2, options.toString());
      upsert.setObject(3, choices.today().map(it -> it.day().toEpochDay()).orElse(null));
      upsert.setObject(4, choices.today().flatMap(LimitsToday::newCards).orElse(null));
      upsert.setObject(5, choices.today().flatMap(LimitsToday::reviews).orElse(null));
      return upsert.executeUpdate();
    }
  }

  private static int delete(Connection connection, DeckPath deck) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM deck_choice WHERE deck = ?")) {
      delete.setString(1, deck.value());
      return delete.executeUpdate();
    }
  }

  /// Options that only another version knows, and values that are none, are passed over.
  private static SortedMap<DeckOption, String> options(String text) {
    SortedMap<DeckOption, String> options = new TreeMap<>();
    JSON.readTree(text)
        .properties()
        .forEach(choice ->
            DeckOption.named(choice.getKey())
                .filter(option -> option.isValue(choice.getValue().asString()))
                .ifPresent(option -> options.put(option, choice.getValue().asString())));
    return options;
  }

  private static Optional<LimitsToday> today(ResultSet row) throws SQLException {
    Optional<Integer> day = number(row, "today");
    Optional<Integer> fresh = number(row, "new_today");
    Optional<Integer> reviews = number(row, "reviews_today");
    return day.map(it -> new LimitsToday(LocalDate.ofEpochDay(it), fresh, reviews));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
