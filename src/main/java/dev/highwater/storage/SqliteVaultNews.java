package dev.highwater.storage;

import dev.highwater.library.NoteSource;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.VaultNews;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What happened to notes and cards, from the tables {@code note}, {@code recognition} and {@code
/// review_log}.
final class SqliteVaultNews implements VaultNews {
  private static final String NOTES =
      """
      SELECT source.root, note.path,
        sum(card.due_day IS NULL AND card.suspended = 0)
      FROM note JOIN source ON source.id = note.source
        JOIN card ON card.note = note.id AND card.removed = 0
      WHERE note.modified_ns > ?
      GROUP BY note.id ORDER BY note.modified_ns DESC, note.id
      """;

  private static final String RECOGNISED =
      """
      SELECT reason, count(DISTINCT card) FROM recognition
      WHERE at_ms > ? AND undone_ms IS NULL GROUP BY reason
      """;

  /// A row has the day of the rating it tells of, which may be long before it was noticed; the
  /// order of the log knows what was noticed since.
  private static final String ELSEWHERE =
      """
      SELECT count(*) FROM review_log
      WHERE kind = 'outside'
        AND id > (SELECT coalesce(max(id), 0) FROM review_log WHERE kind = 'review' AND at_ms <= ?)
        AND (schedule_seen IS NOT NULL OR schedule_after IS NOT schedule_before)
      """;

  private final Database database;

  SqliteVaultNews(Database database) {
    this.database = database;
  }

  @Override
  public News since(Instant then) {
    return database.read(connection ->
        new News(
            notes(connection, then), recognised(connection, then), elsewhere(connection, then)));
  }

  private static List<ChangedNote> notes(Connection connection, Instant then) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NOTES)) {
      query.setLong(1, TimeUnit.MILLISECONDS.toNanos(then.toEpochMilli()));
      try (ResultSet row = query.executeQuery()) {
        List<ChangedNote> notes = new ArrayList<>();
        while (row.next()) {
          notes.add(
              new ChangedNote(new NoteSource(row.getString(1)), row.getString(2), row.getInt(3)));
        }
        return notes;
      }
    }
  }

  private static Map<RecognitionReason, Integer> recognised(Connection connection, Instant then)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(RECOGNISED)) {
      query.setLong(1, then.toEpochMilli());
      try (ResultSet row = query.executeQuery()) {
        Map<RecognitionReason, Integer> recognised = new EnumMap<>(RecognitionReason.class);
        while (row.next()) {
          recognised.put(reason(row.getString(1)), row.getInt(2));
        }
        return recognised;
      }
    }
  }

  private static RecognitionReason reason(String stored) {
    return RecognitionReason.valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static int elsewhere(Connection connection, Instant then) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ELSEWHERE)) {
      query.setLong(1, then.toEpochMilli());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
