package dev.highwater.storage;

import dev.highwater.schedule.DueLoad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Counts cards by due day, through an index. Days are remembered until something is written here,
/// because the outcomes of a long list of cards ask for the same days again and again; a profile
/// opened for reading does not see another instance's writes in days it has asked for before.
final class DueHistogram implements DueLoad {
  private final Database database;
  private final Map<LocalDate, Integer> counts = new HashMap<>();
  private long writesSeen;

  DueHistogram(Database database) {
    this.database = database;
  }

  @Override
  public int cardsDueOn(LocalDate day) {
    return database.read(connection -> {
      if (writesSeen != database.writes()) {
        counts.clear();
        writesSeen = database.writes();
      }
      Integer known = counts.get(day);
      if (known != null) {
        return known;
      }
      int cards = count(connection, day);
      counts.put(day, cards);
      return cards;
    });
  }

  private static int count(Connection connection, LocalDate day) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*) FROM card WHERE removed = 0 AND due_day = ?")) {
      query.setLong(1, day.toEpochDay());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
