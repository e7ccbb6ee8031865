package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A schedule in one text column, as the plugin's comments write it: {@code due,interval,ease}, or
/// FSRS's own fields. Nothing is rounded.
final class ScheduleText {
  /// Beyond this the digits of a number are left to {@link BigDecimal}.
  private static final double LARGEST_WHOLE = 1e15;

  private ScheduleText() {}

  static String print(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule(LocalDate due, double interval, int ease) ->
          due + "," + number(interval) + "," + ease;
      case FsrsSchedule fsrs -> fsrs.text();
    };
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
        ? Long.toString((long) number)
        : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  /// The column's value; null stands for a card never rated.
  static @Nullable String column(Optional<Schedule> schedule) {
    return schedule.map(ScheduleText::print).orElse(null);
  }

  static Optional<Schedule> read(@Nullable String column) {
    if (column == null) {
      return Optional.empty();
    }
    Optional<FsrsSchedule> fsrs = FsrsSchedule.parse(column);
    if (fsrs.isPresent()) {
      return Optional.of(fsrs.get());
    }
    List<String> fields = List.of(column.split(",", -1));
    try {
      return Optional.of(
          new Sm2Schedule(
              LocalDate.parse(fields.get(0)),
              Double.parseDouble(fields.get(1)),
              Integer.parseInt(fields.get(2))));
    } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException cause) {
      throw new ProfileException(
          "The database holds a schedule that cannot be read, '"
              + column
              + "'; the command doctor --repair makes it anew from the log.",
          cause);
    }
  }

  /// The rules that make schedules of this shape; for schedules read from notes.
  static Scheduler.Identity rules(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule _ -> Sm2Osr.IDENTITY;
      case FsrsSchedule _ -> FsrsSchedule.IDENTITY;
    };
  }
}
