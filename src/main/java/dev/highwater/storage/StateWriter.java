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
    if (schedule.isPresent()) {
      update.setLong(1, schedule.get().due().toEpochDay());
      update.setDouble(2, schedule.get().interval());
    } else {
      update.setNull(1, Types.INTEGER);
      update.setNull(2, Types.REAL);
    }
    update.setString(3, ScheduleText.column(schedule));
    update.setString(4, card.value());
    update.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    update.close();
  }
}
