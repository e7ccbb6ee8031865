package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.Inspection.Finding;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks through the log: rows that are missing or cannot be read, times that run backwards.
final class LogInspection {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final List<Finding> findings = new ArrayList<>();
  private final Set<CardId> unreadable = new HashSet<>();
  private long lastNumber;
  private Optional<LogEntry> lastDone = Optional.empty();

  LogInspection(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT * FROM review_log ORDER BY id");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        number(row.getLong("id"));
        read(row);
      }
    }
    missingAtTheEnd(connection);
    lastDone.ifPresent(last -> compareWithClock(last, now));
  }

  List<Finding> findings() {
    return findings;
  }

  /// Cards of which the log does not say all.
  Set<CardId> cardsWithUnreadableRows() {
    return unreadable;
  }

  private void number(long id) {
    if (id != lastNumber + 1) {
      missing(lastNumber + 1, id - 1);
    }
    lastNumber = id;
  }

  private void missingAtTheEnd(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT seq FROM sqlite_sequence WHERE name = 'review_log'");
        ResultSet row = query.executeQuery()) {
      if (row.next() && row.getLong(1) > lastNumber) {
        missing(lastNumber + 1, row.getLong(1));
      }
    }
  }

  private void missing(long first, long last) {
    String which =
        first == last ? "Row " + first + " is" : "Rows %d to %d are".formatted(first, last);
    findings.add(
        new Finding(
            "log-gap",
            which + " missing from the log: somebody else removed them, and they are lost.",
            false));
  }

  private void read(ResultSet row) throws SQLException {
    CardId card = new CardId(row.getString("card"));
    Optional<LogEntry> readable = LogRows.readable(row);
    if (readable.isEmpty()) {
      unreadable.add(card);
      findings.add(
          new Finding(
              "unreadable-row",
              "Row %d of the log, of card %s, says what cannot be; the card keeps its state."
                  .formatted(row.getLong("id"), card),
              false));
      return;
    }
    LogEntry entry = readable.get();
    if (entry.kind() != LogKind.OUTSIDE && entry.kind() != LogKind.SNAPSHOT) {
      lastDone.ifPresent(before -> compare(before, entry));
      lastDone = Optional.of(entry);
    }
    StateProblem.of(entry)
        .ifPresent(problem ->
            findings.add(
                new Finding(
                    "impossible-outcome",
                    "Row %d of the log left card %s with a schedule that cannot be: %s."
                        .formatted(entry.id(), card, problem),
                    false)));
  }

  private void compare(LogEntry before, LogEntry after) {
    Duration back = Duration.between(after.at(), before.at());
    if (back.isPositive()) {
      boolean farBack = back.compareTo(A_DAY) >= 0;
      findings.add(
          new Finding(
              farBack ? "clock-set-back" : "log-out-of-order",
              "Row %d of the log was written at %s, after row %d at %s: the clock was set back by %s."
                      .formatted(after.id(), after.at(), before.id(), before.at(), words(back))
                  + " Nothing is lost: rows count in their order, and the time between as none.",
              false));
    }
  }

  private void compareWithClock(LogEntry last, Instant now) {
    Duration ahead = Duration.between(now, last.at());
    if (ahead.compareTo(A_DAY) >= 0) {
      findings.add(
          new Finding(
              "clock-behind",
              "The last row of the log, %d, was written at %s, which is %s from now: either the clock"
                      .formatted(last.id(), last.at(), words(ahead))
                  + " is wrong now, or it was then.",
              false));
    }
  }

  private static String words(Duration duration) {
    if (duration.compareTo(A_DAY) >= 0) {
      return duration.toDays() == 1 ? "1 day" : duration.toDays() + " days";
    }
    return duration.toSeconds() + " seconds";
  }
}
