package dev.highwater.storage;

import dev.highwater.library.Inspection.Finding;
import dev.highwater.study.CardStates.Difference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Says what is wrong with a state that differs from its log.
final class StateInspection implements AutoCloseable {
  private final PreparedStatement schedules;
  private final PreparedStatement rows;

  StateInspection(Connection connection) throws SQLException {
    schedules = connection.prepareStatement("SELECT schedule FROM card WHERE id = ?");
    rows = connection.prepareStatement("SELECT count(*) FROM review_log WHERE card = ?");
  }

  /// Not repaired yet.
  Finding finding(Difference difference) throws SQLException {
    String card = difference.card().value();
    Optional<String> kept = text(card);
    Optional<String> problem =
        kept.flatMap(text ->
            ScheduleText.possible(text).isEmpty()
                ? Optional.of("it is no schedule")
                : ScheduleText.possible(text).flatMap(StateProblem::of));
    if (problem.isPresent()) {
      return new Finding(
          "impossible-state",
          "The state of card %s cannot be: %s (%s). By its log it is: %s."
              .formatted(card, problem.get(), difference.kept(), difference.fromLog()),
          false);
    }
    if (kept.isPresent() && hasNoRow(card)) {
      return new Finding(
          "state-without-log",
          "The log does not say where the state of card %s is from: %s."
              .formatted(card, difference.kept()),
          false);
    }
    return new Finding(
        "state-differs",
        "The state of card %s is not what its log says: %s, by its log %s."
            .formatted(card, difference.kept(), difference.fromLog()),
        false);
  }

  private Optional<String> text(String card) throws SQLException {
    schedules.setString(1, card);
    try (ResultSet row = schedules.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  private boolean hasNoRow(String card) throws SQLException {
    rows.setString(1, card);
    try (ResultSet row = rows.executeQuery()) {
      return row.next() && row.getInt(1) == 0;
    }
  }

  @Override
  public void close() throws SQLException {
    schedules.close();
    rows.close();
  }
}
