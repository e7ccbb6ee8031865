package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Backups;
import dev.highwater.study.StudyCalendar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The global options of a start without a command, and the scenario it may name.
///
/// Read by hand and not by the command line's parser, so that the way to the first window does not
/// load it.
///
/// @param data folder of the profile
/// @param now what the calendar clock shows for the whole run
/// @param zone the learner's time zone
/// @param scenario a file with a scenario to be played
record StartOptions(
    Optional<Path> data, Optional<Instant> now, Optional<ZoneId> zone, Optional<Path> scenario) {
  private static final String SCENARIO = ".acks";

  static final StartOptions NONE =
      new StartOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// The calendar in force.
  StudyCalendar calendar(Workbench workbench) {
    return new StudyCalendar(
        now.map(InstantSource::fixed).orElse(workbench.clock()), zone.orElse(workbench.zone()));
  }

  /// The profile's folder.
  Path folder(Workbench workbench) {
    return data.orElseGet(workbench.defaultFolder());
  }

  /// The backups of the profile.
  Backups backups(Workbench workbench) {
    return workbench.backups().of(folder(workbench), calendar(workbench));
  }

  /// The options, if the words hold nothing else and all can be read; anything else is for the
  /// command line's parser, which also knows how to complain.
  static Optional<StartOptions> withoutCommand(List<String> words) {
    StartOptions options = NONE;
    int place = 0;
    while (place < words.size()) {
      String word = words.get(place);
      if (word.endsWith(SCENARIO) && !word.startsWith("-") && options.scenario().isEmpty()) {
        options = new StartOptions(options.data, options.now, options.zone, path(word));
        place++;
        continue;
      }
      int equals = word.indexOf('=');
      boolean joined = equals > 0;
      if (!joined && place + 1 == words.size()) {
        return Optional.empty();
      }
      String name = joined ? word.substring(0, equals) : word;
      String value = joined ? word.substring(equals + 1) : words.get(place + 1);
      Optional<StartOptions> more = options.with(name, value);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      options = more.get();
      place += joined ? 1 : 2;
    }
    return Optional.of(options);
  }

  private static Optional<Path> path(String word) {
    try {
      return Optional.of(Path.of(word));
    } catch (InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<StartOptions> with(String name, String value) {
    try {
      return switch (name) {
        case "--data" ->
            Optional.of(new StartOptions(Optional.of(Path.of(value)), now, zone, scenario));
        case "--now" ->
            Optional.of(
                new StartOptions(
                    data, Optional.of(OffsetDateTime.parse(value).toInstant()), zone, scenario));
        case "--zone" ->
            Optional.of(new StartOptions(data, now, Optional.of(ZoneId.of(value)), scenario));
        default -> Optional.empty();
      };
    } catch (InvalidPathException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
