package dev.highwater.cli;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ObjectNode;

/// {@code day}: which study day it is, and when study days begin.
@Command(name = "day", description = "Says which study day it is.")
final class DayCommand implements Runnable {
  @Option(
      names = "--begins",
      paramLabel = "HH:MM",
      converter = TimeOfDay.class,
      description = "Lets study days begin at that local time; 04:00 unless changed.")
  @Nullable LocalTime begins;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  DayCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  /// A study day and the time at which it began.
  private record Day(String day, LocalTime begins) {}

  @Override
  public void run() {
    LocalTime wanted = begins;
    if (wanted != null) {
      options.write(profile -> {
        profile.beginDaysAt(wanted);
        return profile;
      });
    }
    Day day =
        options.read(profile ->
            new Day(profile.calendar().today().toString(), profile.calendar().dayStart()));
    if (json) {
      ObjectNode result = Json.object();
      result.put("day", day.day());
      result.put("begins", day.begins().toString());
      Json.print(result, workbench.out());
    } else {
      workbench.out().println(day.day() + ", from " + day.begins() + " on");
    }
  }

  /// Hours and minutes.
  static final class TimeOfDay implements ITypeConverter<LocalTime> {
    @Override
    public LocalTime convert(String value) {
      try {
        return LocalTime.parse(value);
      } catch (DateTimeException _) {
        throw new TypeConversionException("'" + value + "' is not a time such as 04:00");
      }
    }
  }
}
