package dev.highwater.speed;

import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.StudyCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/// A profile of 100,000 cards in 50 decks, 40,000 of them new and 6,000 due; each of the others was
/// rated four times. The same every time.
final class FilledProfile {
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final StudyCalendar CALENDAR = new StudyCalendar(() -> NOW, ZoneOffset.UTC);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int CARDS = 100_000;
  private static final int DECKS = 50;
  private static final int A_NOTE = 20;

  private FilledProfile() {}

  static void fill(Path folder) throws SQLException, IOException {
    new SqliteProfiles(CALENDAR).open(folder).close();
    String address = "jdbc:sqlite:" + folder.resolve("highwater.db");
    try (Connection connection = DriverManager.getConnection(address)) {
      connection.setAutoCommit(false);
      connection
          .createStatement()
          .executeUpdate("INSERT INTO source VALUES (1, '/vault', 0, 'read-only', '{}')");
      notes(connection);
      cards(connection);
      reviews(connection);
      connection.commit();
    }
  }

  private static void notes(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO note (id, source, path) VALUES (?, 1, ?)")) {
      for (int note = 1; note <= CARDS / A_NOTE; note++) {
        insert.setInt(1, note);
        insert.setString(2, "topic/note-" + note + ".md");
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void cards(Connection connection) throws SQLException {
    Random random = new Random(7);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO card (id, note, kind, ordinal, first_line, last_line, front, back, context,
              decks, due_day, interval, schedule)
            VALUES (?, ?, 'single-basic', 0, ?, ?, ?, ?, '', ?, ?, ?, ?)
            """)) {
      for (int card = 0; card < CARDS; card++) {
        int note = 1 + card / A_NOTE;
        insert.setString(1, "card%08d".formatted(card));
        insert.setInt(2, note);
        insert.setInt(3, 3 * (card % A_NOTE));
        insert.setInt(4, 3 * (card % A_NOTE) + 1);
        insert.setString(5, "What does setting number " + card + " of the producer do? ".repeat(3));
        insert.setString(6, "It decides about case " + card + ", and about others. ".repeat(4));
        insert.setString(7, "topic/deck-%02d\n".formatted(note % DECKS));
        if (random.nextInt(10) < 4) {
          insert.setObject(8, null);
          insert.setObject(9, null);
          insert.setObject(10, null);
        } else {
          int interval = 1 + random.nextInt(180);
          int due = random.nextInt(10) == 0 ? -random.nextInt(40) : 1 + random.nextInt(interval);
          insert.setLong(8, TODAY.toEpochDay() + due);
          insert.setDouble(9, interval);
          insert.setString(10, TODAY.plusDays(due) + "," + interval + ",250");
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Every four weeks, the last time when the card got the schedule it has, but never today.
  private static void reviews(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO review_log (card, kind, at_ms, grade, taken_ms, schedule_before,
              schedule_after, scheduler, scheduler_version)
            SELECT id, 'review',
              (min(due_day - CAST(interval AS INTEGER), ?) - 28 * ?) * 86400000 + 36000000, 'good', 5000, iif(? = 3, NULL, schedule), schedule, 'sm2-osr', 1
            FROM card WHERE schedule IS NOT NULL
            """)) {
      for (int before = 3; before >= 0; before--) {
        insert.setLong(1, TODAY.toEpochDay() - 1);
        insert.setInt(2, before);
        insert.setInt(3, before);
        insert.executeUpdate();
      }
    }
  }
}
