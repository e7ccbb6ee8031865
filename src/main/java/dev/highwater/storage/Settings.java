package dev.highwater.storage;

import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Choices that are neither a deck's nor a vault's, in the table {@code setting}.
final class Settings {
  /// The local time at which a study day begins, such as {@code 04:00}.
  static final String DAY_START = "dayStart";

  private Settings() {}

  static Optional<String> get(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static void put(Database database, String name, String value) {
    database.write(connection -> {
      try (PreparedStatement upsert =
          connection.prepareStatement(
              "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")) {
        upsert.setString(1, name);
        upsert.setString(2, value);
        return upsert.executeUpdate();
      }
    });
  }

  static void remove(Database database, String name) {
    database.write(connection -> {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM setting WHERE name = ?")) {
        delete.setString(1, name);
        return delete.executeUpdate();
      }
    });
  }

  /// The calendar with the learner's beginning of the day; what is no time is passed over.
  static StudyCalendar begun(StudyCalendar calendar, Connection connection) throws SQLException {
    try {
      return get(connection, DAY_START)
          .map(LocalTime::parse)
          .map(calendar::startingAt)
          .orElse(calendar);
    } catch (DateTimeParseException _) {
      return calendar;
    }
  }
}
