package dev.highwater.storage;

import dev.highwater.library.Preferences;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// Choices about the program, in the table {@code setting} under names that begin with {@code
/// program.}.
final class SqlitePreferences implements Preferences {
  private static final String PREFIX = "program.";

  private final Database database;

  SqlitePreferences(Database database) {
    this.database = database;
  }

  @Override
  public SortedMap<String, String> all() {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT name, value FROM setting WHERE name >= 'program.' AND name < 'program/'")) {
        SortedMap<String, String> all = new TreeMap<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            all.put(row.getString(1).substring(PREFIX.length()), row.getString(2));
          }
        }
        return all;
      }
    });
  }

  @Override
  public void put(String name, String value) {
    Settings.put(database, PREFIX + name, value);
  }

  @Override
  public void remove(String name) {
    Settings.remove(database, PREFIX + name);
  }
}
