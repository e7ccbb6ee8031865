package dev.highwater.note;

import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// A schedule comment as it stands in a note.
///
/// @param line 0-based line it is on
/// @param text the exact characters from {@code <!--SR:} to {@code -->}
/// @param schedules one place per card of the block; empty where the card was never rated or the
///   place is unreadable
public record ScheduleComment(int line, String text, List<Optional<Schedule>> schedules) {
  public ScheduleComment {
    schedules = List.copyOf(schedules);
  }

  /// Reads the exact characters of a comment; nonsense in it is an empty place.
  public static ScheduleComment parse(int line, String text) {
    return new ScheduleComment(line, text, ScheduleText.parse(text).schedules());
  }

  /// The schedule of the card at {@code ordinal}, if the comment has one.
  public Optional<Schedule> of(int ordinal) {
    return ordinal < schedules.size() ? schedules.get(ordinal) : Optional.empty();
  }
}
