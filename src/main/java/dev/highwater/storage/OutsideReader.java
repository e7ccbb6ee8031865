package dev.highwater.storage;

import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.OutsideChange;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Finds what the profile must know to decide about schedule comments changed by other programs.
/// Only reads.
final class OutsideReader implements AutoCloseable {
  private final Connection connection;
  private final StudyCalendar calendar;
  private final PreparedStatement selectCommentSchedule;

  OutsideReader(Connection connection, StudyCalendar calendar) throws SQLException {
    this.connection = connection;
    this.calendar = calendar;
    selectCommentSchedule =
        connection.prepareStatement("SELECT comment_schedule FROM card WHERE id = ?");
  }

  /// What becomes of the change; empty when the comment, which the cards of a block share, says of
  /// this card what it said before.
  Optional<OutsideChange> read(CardChange.ChangedOutside changed, ImportPlan plan)
      throws SQLException {
    Optional<Schedule> saidBefore = saidBefore(changed);
    if (changed.schedule().equals(saidBefore)) {
      return Optional.empty();
    }
    return Optional.of(
        OutsideChange.of(
            saidBefore,
            changed.schedule(),
            LogRows.of(connection, changed.card().id()),
            calendar,
            plan.at(),
            plan.baseEase()));
  }

  private Optional<Schedule> saidBefore(CardChange.ChangedOutside changed) throws SQLException {
    selectCommentSchedule.setString(1, changed.card().id().value());
    try (ResultSet row = selectCommentSchedule.executeQuery()) {
      return row.next() ? ScheduleText.read(row.getString(1)) : Optional.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    selectCommentSchedule.close();
  }
}
