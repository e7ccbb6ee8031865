package dev.highwater.storage;

import dev.highwater.library.NoteSource;
import dev.highwater.library.ReadingWay;
import dev.highwater.library.ReadingWays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the notes of a source were asked to be read, in the table {@code reading}.
final class ReadingRows {
  private ReadingRows() {}

  static ReadingWays of(Connection connection, NoteSource source) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT reading.scope, reading.way
            FROM reading JOIN source ON source.id = reading.source WHERE source.root = ?
            """)) {
      query.setString(1, source.root());
      try (ResultSet row = query.executeQuery()) {
        SortedMap<String, ReadingWay> ways = new TreeMap<>();
        while (row.next()) {
          ways.put(row.getString(1), way(row.getString(2)));
        }
        return new ReadingWays(ways);
      }
    }
  }

  private static ReadingWay way(String storedName) {
    return Arrays.stream(ReadingWay.values())
        .filter(it -> it.storedName().equals(storedName))
        .findFirst()
        .orElseThrow();
  }

  /// Makes those the ways of a source, whatever was remembered before.
  ///
  /// @param source its row
  static void replace(Connection connection, long source, ReadingWays ways) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM reading WHERE source = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO reading (source, scope, way) VALUES (?, ?, ?)")) {
      delete.setLong(1, source);
      delete.executeUpdate();
      for (Map.Entry<String, ReadingWay> way : ways.byScope().entrySet()) {
        insert.setLong(1, source);
        insert.setString(2, way.getKey());
        insert.setString(3, way.getValue().storedName());
        insert.executeUpdate();
      }
    }
  }
}
