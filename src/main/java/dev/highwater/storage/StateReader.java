package dev.highwater.storage;

import dev.highwater.study.CardMarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads the marks of cards, the part of their state beside the schedule.
final class StateReader {
  private StateReader() {}

  /// Of a row with the columns of the marks.
  static CardMarks marks(ResultSet row) throws SQLException {
    boolean suspended = row.getInt("suspended") == 1;
    int flag = row.getInt("flag");
    boolean leech = row.getInt("leech") == 1;
    long day = row.getLong("buried_on");
    Optional<LocalDate> buriedOn =
        row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    CardMarks marks = new CardMarks(suspended, buriedOn, flag, leech);
    return marks.equals(CardMarks.NONE) ? CardMarks.NONE : marks;
  }
}
