package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.study.statistics.CardStanding;
import dev.highwater.study.statistics.GivenAnswer;
import dev.highwater.study.statistics.GivenPrediction;
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
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Answers from the table `review_log` and cards from `card`, few columns of each. Read in parts,
/// so that a grade does not wait for a long log; rows are only ever added to it.
final class SqliteStudyRecords implements StudyRecords {
  private static final int ROWS_AT_A_TIME = 5000;

  private static final List<Grade> GRADES =
      List.of(Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY);

  private static final List<GivenAnswer.Kind> KINDS =
      List.of(GivenAnswer.Kind.COUNTED, GivenAnswer.Kind.CRAMMED, GivenAnswer.Kind.ELSEWHERE);

  /// The interval alone is taken out of a schedule, where it stands second, or third in the form of
  /// FSRS: to read all of a hundred thousand schedules would take most of the time.
  private static final String ANSWERS =
      """
      SELECT id, card, at_ms, taken_ms,
        CASE grade WHEN 'again' THEN 0 WHEN 'hard' THEN 1 WHEN 'good' THEN 2 ELSE 3 END,
        CASE kind WHEN 'review' THEN 0 WHEN 'outside' THEN 2 ELSE 1 END,
        CASE WHEN schedule_before LIKE 'fsrs,%' THEN CAST(substr(substr(schedule_before, 6),
            instr(substr(schedule_before, 6), ',') + 1) AS REAL)
          ELSE CAST(substr(schedule_before, instr(schedule_before, ',') + 1) AS REAL) END
      FROM review_log
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
    CardId card = ids.computeIfAbsent(row.getString(2), CardId::new);
    Instant at = Instant.ofEpochMilli(row.getLong(3));
    Duration taken = Duration.ofMillis(row.getLong(4));
    double interval = row.getDouble(7);
    OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(interval);
    return new GivenAnswer(
        card, at, GRADES.get(row.getInt(5)), taken, KINDS.get(row.getInt(6)), known);
  }

  @Override
  public List<GivenPrediction> predictions() {
    return database.read(connection -> {
      Set<Long> takenBack = takenBack(connection);
      try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT id, card, at_ms, number FROM review_log"
                      + " WHERE action = 'predicted' ORDER BY id");
          ResultSet row = query.executeQuery()) {
        List<GivenPrediction> predictions = new ArrayList<>();
        while (row.next()) {
          if (!takenBack.contains(row.getLong(1))) {
            predictions.add(
                new GivenPrediction(
                    new CardId(row.getString(2)),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getInt(4) == 1));
          }
        }
        return predictions;
      }
    });
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
