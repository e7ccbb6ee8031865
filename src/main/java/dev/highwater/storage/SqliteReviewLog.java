package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewLog;
import dev.highwater.study.ReviewReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The learner's log, in the table {@code review_log}; every row and the state it leads to are
/// written together.
final class SqliteReviewLog implements ReviewLog {
  private static final long NO_ID_YET = 0;

  private final Database database;

  SqliteReviewLog(Database database) {
    this.database = database;
  }

  @Override
  public LogEntry record(
      CardId card,
      Instant at,
      Grade grade,
      Duration taken,
      Optional<Schedule> before,
      Schedule after,
      Scheduler.Identity scheduler) {
    LogEntry review =
        new LogEntry(
            NO_ID_YET,
            card,
            LogKind.REVIEW,
            at,
            Optional.of(grade),
            Optional.of(taken),
            before,
            Optional.of(after),
            Optional.empty(),
            scheduler,
            Optional.empty());
    return database.write(connection -> add(connection, review));
  }

  @Override
  public Optional<LogEntry> undoLast(Instant at) {
    return database.write(connection -> {
      Optional<LogEntry> review = LogRows.lastStandingReview(connection);
      if (review.isPresent()) {
        takeBack(connection, review.get(), at);
      }
      return review;
    });
  }

  @Override
  public List<LogEntry> of(CardId card) {
    return database.read(connection -> LogRows.of(connection, card));
  }

  @Override
  public List<LogEntry> all() {
    return database.read(LogRows::all);
  }

  private static void takeBack(Connection connection, LogEntry review, Instant at)
      throws SQLException {
    List<LogEntry> rows = LogRows.of(connection, review.card());
    Optional<Schedule> restored =
        ReviewReplay.state(rows.stream().filter(row -> row.id() != review.id()).toList());
    add(
        connection,
        new LogEntry(
            NO_ID_YET,
            review.card(),
            LogKind.UNDONE,
            at,
            Optional.empty(),
            Optional.empty(),
            ReviewReplay.state(rows),
            restored,
            Optional.empty(),
            review.scheduler(),
            Optional.of(review.id())));
  }

  /// Adds a row and makes its {@code after} the card's state.
  private static LogEntry add(Connection connection, LogEntry row) throws SQLException {
    try (LogWriter log = new LogWriter(connection);
        StateWriter states = new StateWriter(connection)) {
      states.set(row.card(), row.after());
      log.add(row);
      return LogRows.lastAdded(connection);
    }
  }
}
