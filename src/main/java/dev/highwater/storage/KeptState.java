package dev.highwater.storage;

import dev.highwater.schedule.Schedule;
import dev.highwater.study.CardMarks;
import dev.highwater.study.StudyCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The columns of {@code card} that copy the log, as they are, possible or not.
///
/// @param schedule the schedule's text
/// @param dueDay days since 1970-01-01
/// @param dueMillis for schedules that are due at an instant
/// @param marks suspended, buried, flag, leech, as text
record KeptState(
    Optional<String> schedule,
    Optional<Long> dueDay,
    Optional<Double> interval,
    Optional<Long> dueMillis,
    String marks) {

  static KeptState of(ResultSet row) throws SQLException {
    return new KeptState(
        Optional.ofNullable(row.getString("schedule")),
        number(row, "due_day"),
        decimal(row, "interval"),
        number(row, "due_ms"),
        row.getString("suspended")
            + " "
            + number(row, "buried_on").map(String::valueOf).orElse("-")
            + " "
            + row.getString("flag")
            + " "
            + row.getString("leech"));
  }

  static KeptState of(Optional<Schedule> schedule, CardMarks marks, StudyCalendar calendar) {
    return new KeptState(
        schedule.map(ScheduleText::print),
        schedule.map(it -> calendar.dueDay(it).toEpochDay()),
        schedule.map(Schedule::interval),
        schedule.flatMap(StateWriter::dueMillis),
        (marks.suspended() ? 1 : 0)
            + " "
            + marks.buriedOn().map(day -> String.valueOf(day.toEpochDay())).orElse("-")
            + " "
            + marks.flag()
            + " "
            + (marks.leech() ? 1 : 0));
  }

  /// The study day of an instant depends on the zone in which it was written.
  boolean isAsGoodAs(KeptState other) {
    return isSameDay(other)
        && schedule.equals(other.schedule)
        && interval.equals(other.interval)
        && dueMillis.equals(other.dueMillis)
        && marks.equals(other.marks);
  }

  private boolean isSameDay(KeptState other) {
    if (dueMillis.isEmpty() || dueDay.isEmpty() || other.dueDay.isEmpty()) {
      return dueDay.equals(other.dueDay);
    }
    return Math.abs(dueDay.get() - other.dueDay.get()) <= 1;
  }

  /// For people.
  String text() {
    String when = schedule.orElse(dueDay.isEmpty() ? "never rated" : "no schedule");
    return marks.equals("0 - 0 0") ? when : when + " (marks " + marks + ")";
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static Optional<Double> decimal(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
