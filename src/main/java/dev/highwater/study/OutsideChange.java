package dev.highwater.study;

import dev.highwater.schedule.Schedule;
import java.util.List;

/// Decides between a schedule that another program wrote into a note and the state reached here.
///
/// The rating on the later study day wins; on the same day the one made here does. A state that
/// itself came from the note always gives way: no rating made here is lost by it.
public final class OutsideChange {
  private OutsideChange() {}

  /// Whether the schedule from outside becomes the card's state.
  ///
  /// @param rows all rows of the card, in order
  public static boolean wins(Schedule outside, List<LogEntry> rows, StudyCalendar calendar) {
    return ReviewReplay.decisive(rows)
        .filter(row -> row.kind() == LogKind.REVIEW || row.kind() == LogKind.MANUAL)
        .map(row -> outside.ratedOn().isAfter(calendar.dayOf(row.at())))
        .orElse(true);
  }
}
