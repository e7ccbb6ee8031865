package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.study.statistics.CardStanding;
import dev.highwater.study.statistics.GivenAnswer;
import dev.highwater.study.statistics.StudyRecords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers from the table `review_log` and cards from `card`, few columns of each. Read in parts,
/// so that a grade does not wait for a long log; rows are only ever added to it.
final class SqliteStudyRecords implements StudyRecords {
  private static final int ROWS_AT_A_TIME = 5000;

  private static final String ANSWERS =
      """
      SELECT id, card, at_ms, grade, taken_ms, schedule_before, kind FROM review_log
      WHERE id > ? AND at_ms >= ? AND grade IS NOT NULL AND schedule_seen IS NULL
        AND (kind IN ('review', 'outside') OR action = 'cram')
      ORDER BY id LIMIT ?
      """;

  private static final String CARDS =
      """
      SELECT rowid, id, decks, schedule, suspended, removed FROM card
      WHERE rowid > ? ORDER BY rowid LIMIT ?
      """;

  private final Database database;

  SqliteStudyRecords(Database database) {
    this.database = database;
  }

  @Override
  public List<GivenAnswer> answers(Instant since) {
    List<GivenAnswer> answers = new ArrayList<>();
    Map<String, CardId> ids = new HashMap<>();
    Set<Long> takenBack = database.read(SqliteStudyRecords::takenBack);
    long last = 0;
    int read;
    do {
      long from = last;
      List<Numbered> part = database.read(connection -> part(connection, from, since, ids));
      for (Numbered row : part) {
        if (!takenBack.contains(row.number())) {
          answers.add(row.answer());
        }
        last = row.number();
      }
      read = part.size();
    } while (read == ROWS_AT_A_TIME);
    return answers;
  }

  private record Numbered(long number, GivenAnswer answer) {}

  /// The rows taken back for good: what takes back may have been taken back itself.
  private static Set<Long> takenBack(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, undoes FROM review_log WHERE undoes IS NOT NULL ORDER BY id DESC");
        ResultSet row = query.executeQuery()) {
      Set<Long> takenBack = new HashSet<>();
      while (row.next()) {
        if (!takenBack.contains(row.getLong(1))) {
          takenBack.add(row.getLong(2));
        }
      }
      return takenBack;
    }
  }

  private static List<Numbered> part(
      Connection connection, long after, Instant since, Map<String, CardId> ids)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ANSWERS)) {
      query.setLong(1, after);
      query.setLong(2, since.toEpochMilli());
      query.setInt(3, ROWS_AT_A_TIME);
      try (ResultSet row = query.executeQuery()) {
        List<Numbered> part = new ArrayList<>();
        while (row.next()) {
          part.add(new Numbered(row.getLong(1), answer(row, ids)));
        }
        return part;
      }
    }
  }

  private static GivenAnswer answer(ResultSet row, Map<String, CardId> ids) throws SQLException {
    return new GivenAnswer(
        ids.computeIfAbsent(row.getString(2), CardId::new),
        Instant.ofEpochMilli(row.getLong(3)),
        Grade.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Duration.ofMillis(row.getLong(5)),
        kind(row.getString(7)),
        interval(row.getString(6)));
  }

  private static GivenAnswer.Kind kind(String stored) {
    return switch (stored) {
      case "review" -> GivenAnswer.Kind.COUNTED;
      case "outside" -> GivenAnswer.Kind.ELSEWHERE;
      default -> GivenAnswer.Kind.CRAMMED;
    };
  }

  /// The interval alone, which stands second in one form of a schedule and third in the other;
  /// reading all of a hundred thousand schedules would take most of the time.
  private static OptionalDouble interval(@Nullable String schedule) {
    if (schedule == null) {
      return OptionalDouble.empty();
    }
    int from = schedule.indexOf(',') + 1;
    if (schedule.startsWith("fsrs,")) {
      from = schedule.indexOf(',', from) + 1;
    }
    int to = schedule.indexOf(',', from);
    try {
      return OptionalDouble.of(Double.parseDouble(schedule.substring(from, to)));
    } catch (NumberFormatException | IndexOutOfBoundsException _) {
      return OptionalDouble.empty();
    }
  }

  @Override
  public List<CardStanding> cards() {
    List<CardStanding> cards = new ArrayList<>();
    Map<String, List<DeckPath>> decks = new HashMap<>();
    long[] last = {0};
    int before;
    do {
      before = cards.size();
      database.read(connection -> addPart(connection, last, decks, cards));
    } while (cards.size() - before == ROWS_AT_A_TIME);
    return cards;
  }

  private static boolean addPart(
      Connection connection,
      long[] last,
      Map<String, List<DeckPath>> decks,
      List<CardStanding> cards)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CARDS)) {
      query.setLong(1, last[0]);
      query.setInt(2, ROWS_AT_A_TIME);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          last[0] = row.getLong(1);
          cards.add(
              new CardStanding(
                  new CardId(row.getString(2)),
                  decks.computeIfAbsent(row.getString(3), SqliteStudyRecords::decks),
                  ScheduleText.possible(row.getString(4)),
                  row.getInt(5) != 0,
                  row.getInt(6) != 0));
        }
        return true;
      }
    }
  }

  private static List<DeckPath> decks(String column) {
    return LineList.read(column).stream().map(DeckPath::new).toList();
  }
}
