package dev.highwater.cli;

import dev.highwater.card.CardId;
import dev.highwater.library.Backups;
import dev.highwater.library.Exchange;
import dev.highwater.library.Profile;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// The options that every command has, before or after its name.
@Command(
    name = "highwater",
    description = "Spaced repetition whose answers can be run.",
    synopsisSubcommandLabel = "COMMAND",
    footer = "Without a command the desktop application opens.",
    versionProvider = Version.class)
final class GlobalOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Profile folder: database, settings, backups.")
  @Nullable Path data;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      scope = ScopeType.INHERIT,
      converter = OffsetInstant.class,
      description = "Fixes the calendar clock, for example 2026-11-23T10:00:00Z.")
  @Nullable Instant now;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      scope = ScopeType.INHERIT,
      converter = ZoneName.class,
      description = "Time zone, for example Europe/Vienna.")
  @Nullable ZoneId zone;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows the version.")
  boolean version;

  private final Workbench workbench;

  GlobalOptions(Workbench workbench) {
    this.workbench = workbench;
  }

  Path folder() {
    return data == null ? workbench.defaultFolder().get() : data;
  }

  InstantSource clock() {
    return now == null ? workbench.clock() : InstantSource.fixed(now);
  }

  StudyCalendar calendar() {
    return new StudyCalendar(clock(), zone == null ? workbench.zone() : zone);
  }

  /// Grading in that profile, by the rules in force.
  Grading grading(Profile profile) {
    return workbench.grading(profile, profile.calendar());
  }

  /// Finds cards of that profile as they are now.
  CardFinder finder(Profile profile) {
    return (query, order) -> profile.search().find(query, workbench.moment(profile), order);
  }

  /// Looks into the profile; where there is none, into an empty one. Says on standard error what is
  /// unusual about it.
  <T> T read(Function<Profile, T> look) {
    try (Profile profile = workbench.profiles().apply(calendar()).openForReading(folder())) {
      profile.notice().ifPresent(workbench.err()::println);
      return look.apply(profile);
    }
  }

  /// Works in the profile, which is made when there is none.
  <T> T write(Function<Profile, T> work) {
    T result = workIn(work);
    backUpIfDue();
    return result;
  }

  private <T> T workIn(Function<Profile, T> work) {
    try (Profile profile = workbench.profiles().apply(calendar()).open(folder())) {
      Optional<String> obstacle = profile.readOnly();
      if (obstacle.isPresent()) {
        throw new RefusalException(obstacle.get());
      }
      return work.apply(profile);
    }
  }

  /// The backups of the profile.
  Backups backups() {
    return workbench.backups().of(folder(), calendar());
  }

  /// Everything in the profile as a file, and back.
  Exchange exchange() {
    return workbench.exchanges().of(folder(), calendar());
  }

  /// What was asked for is done, with a backup or without.
  private void backUpIfDue() {
    try {
      backups().makeIfDue();
    } catch (Profile.ProfileException failed) {
      workbench.err().println(failed.getMessage());
    }
  }

  /// The card of that id, or a refusal.
  StudyCard card(Profile profile, String id) {
    return profile
        .cards()
        .find(new CardId(id))
        .orElseThrow(() ->
            new RefusalException("There is no card " + id + " in the profile " + folder() + "."));
  }

  /// ISO-8601 with an offset.
  static final class OffsetInstant implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeParseException unreadable) {
        throw new TypeConversionException(
            "'" + value + "' is not an instant such as 2026-11-23T10:00:00Z");
      }
    }
  }

  /// A name of the time-zone database, or an offset.
  static final class ZoneName implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
      try {
        return ZoneId.of(value);
      } catch (DateTimeException unknown) {
        throw new TypeConversionException("'" + value + "' is not a time zone");
      }
    }
  }
}
