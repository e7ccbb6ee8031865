package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.library.NoteSource;
import dev.highwater.library.OutsideRating;
import dev.highwater.library.OutsideRatings;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ratings by other programs, in the table {@code review_log}.
final class SqliteOutsideRatings implements OutsideRatings {
  /// Rows that say what another program left in the note; one that only took it out is none.
  private static final String LATEST =
      """
      SELECT found.*, review_log.id AS row
      FROM (%s JOIN source ON source.id = note.source
        WHERE source.root = ? AND card.removed = 0) AS found
      JOIN review_log ON review_log.card = found.id
      WHERE review_log.kind = 'outside' AND (review_log.schedule_seen IS NOT NULL
        OR review_log.schedule_after IS NOT review_log.schedule_before)
      ORDER BY review_log.id DESC LIMIT ?
      """
          .formatted(CardRows.SELECT);

  private final Database database;
  private final StudyCalendar calendar;

  SqliteOutsideRatings(Database database, StudyCalendar calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  @Override
  public List<OutsideRating> latest(NoteSource source, int limit) {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(LATEST)) {
        query.setString(1, source.root());
        query.setInt(2, limit);
        List<OutsideRating> ratings = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            ratings.add(rating(connection, CardRows.card(row), row.getLong("row")));
          }
        }
        return ratings;
      }
    });
  }

  private OutsideRating rating(Connection connection, Card card, long row) throws SQLException {
    List<LogEntry> rows = LogRows.of(connection, card.id());
    LogEntry entry = rows.stream().filter(it -> it.id() == row).findFirst().orElseThrow();
    boolean takenOver = entry.seen().isEmpty();
    return new OutsideRating(
        row,
        card,
        calendar.dayOf(entry.at()),
        entry.grade(),
        entry.before(),
        (takenOver ? entry.after() : entry.seen()).orElseThrow(),
        ratedHere(connection, rows, entry),
        takenOver,
        isOverruled(rows, entry));
  }

  /// The day of the rating made here that the note did not have when the other one was noticed.
  private Optional<LocalDate> ratedHere(
      Connection connection, List<LogEntry> rows, LogEntry outside) throws SQLException {
    Optional<LogEntry> ours =
        ReviewReplay.decisive(rows.stream().filter(row -> row.id() < outside.id()).toList())
            .filter(row -> row.kind() == LogKind.REVIEW || row.kind() == LogKind.MANUAL);
    boolean conflict =
        ours.isPresent()
            && (outside.seen().isPresent() || !wasWritten(connection, ours.get().id()));
    return conflict ? ours.map(row -> calendar.dayOf(row.at())) : Optional.empty();
  }

  private static boolean wasWritten(Connection connection, long row) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM note_write WHERE review = ?")) {
      query.setLong(1, row);
      try (ResultSet write = query.executeQuery()) {
        return write.next();
      }
    }
  }

  private static boolean isOverruled(List<LogEntry> rows, LogEntry outside) {
    boolean gaveWayInVain =
        outside.seen().isPresent()
            && ReviewReplay.decisive(rows).filter(it -> it.id() == outside.id()).isPresent();
    return gaveWayInVain
        || rows.stream()
            .filter(row -> row.id() > outside.id())
            .anyMatch(row ->
                row.undoes().equals(Optional.of(outside.id()))
                    || (row.kind() == LogKind.MANUAL && row.after().equals(outside.seen())));
  }

  @Override
  public Optional<String> overrule(long row, Instant at) {
    return database.write(connection -> {
      Optional<LogEntry> found = LogRows.find(connection, row);
      if (found.isEmpty() || found.get().kind() != LogKind.OUTSIDE) {
        return Optional.of("There is no rating by another program with that number.");
      }
      LogEntry outside = found.get();
      List<LogEntry> rows = LogRows.of(connection, outside.card());
      if (isOverruled(rows, outside)) {
        return Optional.of("The other side counts already.");
      }
      if (ReviewReplay.decisive(rows).filter(it -> it.id() > row).isPresent()) {
        return Optional.of("This card was rated again since, so that rating counts.");
      }
      add(connection, outside.seen().isPresent() ? made(outside, at) : undone(outside, rows, at));
      return Optional.empty();
    });
  }

  /// What was only seen becomes the state.
  private static LogEntry made(LogEntry outside, Instant at) {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        outside.card(),
        LogKind.MANUAL,
        at,
        Optional.empty(),
        Optional.empty(),
        /* before= */ outside.after(),
        /* after= */ outside.seen(),
        /* seen= */ Optional.empty(),
        outside.scheduler(),
        Optional.empty());
  }

  /// What was taken over is taken back.
  private static LogEntry undone(LogEntry outside, List<LogEntry> rows, Instant at) {
    Optional<Schedule> without =
        ReviewReplay.state(rows.stream().filter(row -> row.id() != outside.id()).toList());
    return LogEntry.takingBack(outside, outside.id(), at, ReviewReplay.state(rows), without);
  }

  private void add(Connection connection, LogEntry row) throws SQLException {
    try (LogWriter log = new LogWriter(connection);
        StateWriter states = new StateWriter(connection, calendar)) {
      states.set(row.card(), row.after());
      log.add(row);
    }
  }
}
