package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
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

  /// The column as a value.
  ///
  /// @throws ProfileException when no schedule can be like that
  static Optional<Schedule> read(@Nullable String column) {
    Optional<Schedule> schedule = possible(column);
    if (column != null && schedule.isEmpty()) {
      throw new ProfileException(
          "The profile has an impossible schedule, '"
              + column
              + "'; highwater doctor --repair puts it right.");
    }
    return schedule;
  }

  /// The column as a value; empty for a card never rated and for what no schedule can be like.
  static Optional<Schedule> possible(@Nullable String column) {
    if (column == null) {
      return Optional.empty();
    }
    Optional<FsrsSchedule> fsrs = FsrsSchedule.parse(column);
    return fsrs.isPresent() ? Optional.of(fsrs.get()) : sm2(column.split(",", -1));
  }

  private static Optional<Schedule> sm2(String[] fields) {
    try {
      Sm2Schedule schedule =
          new Sm2Schedule(
              LocalDate.parse(fields[0]),
              Double.parseDouble(fields[1]),
              Integer.parseInt(fields[2]));
      return Optional.<Schedule>of(schedule)
          .filter(it -> it.interval() >= 0 && Double.isFinite(it.interval()));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty();
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
