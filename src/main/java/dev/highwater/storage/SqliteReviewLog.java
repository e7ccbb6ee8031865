package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogStep;
import dev.highwater.study.ReviewLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The learner's log, in the table {@code review_log}; every row and the state it leads to are
/// written together.
final class SqliteReviewLog implements ReviewLog {
  private static final int ROWS_AT_A_TIME = 2000;
  private static final int CARDS_AT_A_TIME = 500;

  private final Database database;
  private final StudyDays days;

  SqliteReviewLog(Database database, StudyDays days) {
    this.database = database;
    this.days = days;
  }

  @Override
  public List<LogEntry> add(List<LogEntry> rows) {
    return database.write(connection -> {
      try (LogWriter log = new LogWriter(connection);
          StateWriter states = new StateWriter(connection, days)) {
        Optional<Long> lead = Optional.empty();
        for (LogEntry row : rows) {
          if (row.decides()) {
            states.set(row.card(), row.after());
          }
          if (row.action().isPresent()) {
            states.mark(row.card(), row.action().get());
          }
          long number = log.add(row, lead);
          lead = Optional.of(lead.orElse(number));
        }
        return lead.isEmpty() ? List.of() : LogRows.from(connection, lead.get());
      }
    });
  }

  @Override
  public Optional<LogStep> undoLast(Instant at) {
    return database.write(connection -> {
      try (LogSteps steps = new LogSteps(connection)) {
        return turnRound(connection, steps.latestStanding(), at);
      }
    });
  }

  @Override
  public Optional<LogStep> redoLast(Instant at) {
    return database.write(connection -> {
      try (LogSteps steps = new LogSteps(connection)) {
        return turnRound(connection, steps.latestTakenBack(), at);
      }
    });
  }

  @Override
  public List<Duration> answerTimes() {
    return database.read(connection -> {
      try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  SELECT taken_ms FROM review_log
                  WHERE kind IN ('review', 'manual') AND part_of IS NULL AND taken_ms IS NOT NULL
                  ORDER BY id DESC LIMIT 500
                  """);
          ResultSet row = query.executeQuery()) {
        List<Duration> times = new ArrayList<>();
        while (row.next()) {
          times.add(Duration.ofMillis(row.getLong(1)));
        }
        return times;
      }
    });
  }

  @Override
  public List<LogEntry> of(CardId card) {
    return database.read(connection -> LogRows.of(connection, card));
  }

  @Override
  public Map<CardId, List<LogEntry>> of(List<CardId> cards) {
    Map<CardId, List<LogEntry>> rows = new HashMap<>();
    for (int from = 0; from < cards.size(); from += CARDS_AT_A_TIME) {
      List<CardId> part = cards.subList(from, Math.min(from + CARDS_AT_A_TIME, cards.size()));
      for (LogEntry row : database.read(connection -> LogRows.of(connection, part))) {
        rows.computeIfAbsent(row.card(), _ -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  @Override
  public long ratings() {
    return database.read(LogRows::ratings);
  }

  @Override
  public long lastRow() {
    return database.read(LogRows::lastNumber);
  }

  @Override
  public List<LogEntry> all() {
    List<LogEntry> rows = new ArrayList<>();
    int read;
    do {
      // In parts, so that a grade does not wait for a long log; rows are only ever added.
      long last = rows.isEmpty() ? 0 : rows.getLast().id();
      List<LogEntry> part =
          database.read(connection -> LogRows.after(connection, last, ROWS_AT_A_TIME));
      rows.addAll(part);
      read = part.size();
    } while (read == ROWS_AT_A_TIME);
    return rows;
  }

  private Optional<LogStep> turnRound(
      Connection connection, Optional<LogSteps.Turn> turn, Instant at) throws SQLException {
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    try (StepTurner turner = new StepTurner(connection, days, at)) {
      turner.turn(turn.get());
      return Optional.of(turn.get().step());
    }
  }
}
