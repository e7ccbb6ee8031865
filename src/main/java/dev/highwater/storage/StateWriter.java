package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/// Sets cards' states, many with one prepared statement. Always together with the row of the log
/// that leads to the state.
final class StateWriter implements AutoCloseable {
  private final PreparedStatement update;

  StateWriter(Connection connection) throws SQLException {
    update =
        connection.prepareStatement(
            "UPDATE card SET due_day = ?, interval = ?, schedule = ? WHERE id = ?");
  }

  void set(CardId card, Optional<Schedule> schedule) throws SQLException {
    bind(update, 1, schedule);
    update.setString(4, card.value());
    update.executeUpdate();
  }

  /// Fills the columns {@code due_day}, {@code interval} and {@code schedule}.
  ///
  /// @param first number of the first of the three parameters
  static void bind(PreparedStatement statement, int first, Optional<Schedule> schedule)
      throws SQLException {
    if (schedule.isPresent()) {
      statement.setLong(first, schedule.get().due().toEpochDay());
      statement.setDouble(first + 1, schedule.get().interval());
    } else {
      statement.setNull(first, Types.INTEGER);
      statement.setNull(first + 1, Types.REAL);
    }
    statement.setString(first + 2, ScheduleText.column(schedule));
  }

  @Override
  public void close() throws SQLException {
    update.close();
  }
}
