package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardMarks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;

/// Sets cards' states, many with one prepared statement. Always together with the row of the log
/// that leads to the state.
final class StateWriter implements AutoCloseable {
  private final StudyDays days;
  private final PreparedStatement schedules;
  private final PreparedStatement marks;
  private final PreparedStatement marksNow;

  /// @param days tells the study day of schedules that are due at an instant
  StateWriter(Connection connection, StudyDays days) throws SQLException {
    this.days = days;
    schedules =
        connection.prepareStatement(
            "UPDATE card SET due_day = ?, interval = ?, schedule = ?, due_ms = ? WHERE id = ?");
    marks =
        connection.prepareStatement(
            "UPDATE card SET suspended = ?, buried_on = ?, flag = ?, leech = ? WHERE id = ?");
    marksNow =
        connection.prepareStatement(
            "SELECT suspended, buried_on, flag, leech FROM card WHERE id = ?");
  }

  void set(CardId card, Optional<Schedule> schedule) throws SQLException {
    bind(schedules, 1, schedule, days);
    schedules.setString(5, card.value());
    schedules.executeUpdate();
  }

  void set(CardId card, CardMarks now) throws SQLException {
    marks.setInt(1, now.suspended() ? 1 : 0);
    marks.setObject(2, now.buriedOn().map(LocalDate::toEpochDay).orElse(null));
    marks.setInt(3, now.flag());
    marks.setInt(4, now.leech() ? 1 : 0);
    marks.setString(5, card.value());
    marks.executeUpdate();
  }

  /// Makes a card's marks what they are after one more action.
  void mark(CardId card, CardAction action) throws SQLException {
    CardMarks before = marks(card);
    CardMarks after = before.after(action);
    if (!after.equals(before)) {
      set(card, after);
    }
  }

  private CardMarks marks(CardId card) throws SQLException {
    marksNow.setString(1, card.value());
    try (ResultSet row = marksNow.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("no such card: " + card);
      }
      return StateReader.marks(row);
    }
  }

  /// Fills the columns {@code due_day}, {@code interval}, {@code schedule} and {@code due_ms}.
  ///
  /// @param first number of the first of the four parameters
  static void bind(
      PreparedStatement statement, int first, Optional<Schedule> schedule, StudyDays days)
      throws SQLException {
    if (schedule.isPresent()) {
      statement.setLong(first, days.dueDay(schedule.get()).toEpochDay());
      statement.setDouble(first + 1, schedule.get().interval());
    } else {
      statement.setNull(first, Types.INTEGER);
      statement.setNull(first + 1, Types.REAL);
    }
    statement.setString(first + 2, ScheduleText.column(schedule));
    statement.setObject(first + 3, schedule.flatMap(StateWriter::dueMillis).orElse(null));
  }

  /// When a card is due whose schedule says so to the millisecond.
  static Optional<Long> dueMillis(Schedule schedule) {
    return schedule instanceof FsrsSchedule fsrs
        ? Optional.of(fsrs.dueAt().toEpochMilli())
        : Optional.empty();
  }

  @Override
  public void close() throws SQLException {
    schedules.close();
    marks.close();
    marksNow.close();
  }
}
