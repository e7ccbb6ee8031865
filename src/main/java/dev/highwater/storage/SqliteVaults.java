package dev.highwater.storage;

import dev.highwater.library.NoteSource;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultCounts;
import dev.highwater.library.VaultMode;
import dev.highwater.library.Vaults;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The vaults that were added, in the table {@code source}.
final class SqliteVaults implements Vaults {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT = "SELECT root, mode, choices FROM source WHERE added = 1";
  private static final String COUNT =
      """
      SELECT COUNT(DISTINCT card.note) AS notes, COUNT(*) AS cards,
        COUNT(CASE WHEN due_day <= ? THEN 1 END) AS due,
        COUNT(CASE WHEN schedule IS NOT comment_schedule AND schedule IS NOT NULL THEN 1 END) AS owed
      FROM card JOIN note ON note.id = card.note JOIN source ON source.id = note.source
      WHERE source.root = ? AND card.removed = 0
      """;

  private final Database database;

  SqliteVaults(Database database) {
    this.database = database;
  }

  @Override
  public List<Vault> all() {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(SELECT + " ORDER BY root");
          ResultSet row = query.executeQuery()) {
        List<Vault> vaults = new ArrayList<>();
        while (row.next()) {
          vaults.add(vault(row));
        }
        return vaults;
      }
    });
  }

  @Override
  public Optional<Vault> find(NoteSource source) {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(SELECT + " AND root = ?")) {
        query.setString(1, source.root());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(vault(row)) : Optional.empty();
        }
      }
    });
  }

  @Override
  public VaultCounts counts(NoteSource source, LocalDate day) {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(COUNT)) {
        query.setLong(1, day.toEpochDay());
        query.setString(2, source.root());
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return new VaultCounts(
              row.getInt("notes"), row.getInt("cards"), row.getInt("due"), row.getInt("owed"));
        }
      }
    });
  }

  @Override
  public void put(Vault vault) {
    database.write(connection -> {
      try (PreparedStatement upsert =
          connection.prepareStatement(
              """
              INSERT INTO source (root, added, mode, choices) VALUES (?, 1, ?, ?)
              ON CONFLICT (root) DO UPDATE
              SET added = 1, mode = excluded.mode, choices = excluded.choices
              """)) {
        upsert.setString(1, vault.source().root());
        upsert.setString(2, vault.mode().contractName());
        upsert.setString(3, text(vault.choices()));
        return upsert.executeUpdate();
      }
    });
  }

  @Override
  public void remove(NoteSource source) {
    database.write(connection -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE source SET added = 0, mode = 'read-only', choices = '{}' WHERE root = ?")) {
        update.setString(1, source.root());
        return update.executeUpdate();
      }
    });
  }

  private static Vault vault(ResultSet row) throws SQLException {
    String mode = row.getString("mode");
    return new Vault(
        new NoteSource(row.getString("root")),
        Arrays.stream(VaultMode.values())
            .filter(it -> it.contractName().equals(mode))
            .findFirst()
            .orElseThrow(),
        choices(row.getString("choices")));
  }

  private static String text(SortedMap<String, String> choices) {
    ObjectNode json = JSON.createObjectNode();
    choices.forEach((name, value) -> json.set(name, JSON.readTree(value)));
    return json.toString();
  }

  private static SortedMap<String, String> choices(String text) {
    SortedMap<String, String> choices = new TreeMap<>();
    JSON.readTree(text)
        .properties()
        .forEach(choice -> choices.put(choice.getKey(), choice.getValue().toString()));
    return choices;
  }
}
