package dev.highwater.storage;

import dev.highwater.library.Profile;
import dev.highwater.study.StudyCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/// A process that gets itself ready, waits for a folder on its input, and then opens the profile in
/// it, which brings it up to date, and makes backups for ever. It prints a line before each step;
/// {@link KilledUpgradesTest} kills it.
final class UpgradingProcess {
  static final StudyCalendar CALENDAR =
      new StudyCalendar(() -> Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

  private UpgradingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path empty = Files.createTempDirectory("ready");
    try (Profile profile = new SqliteProfiles(CALENDAR).openForReading(empty)) {
      profile.reviews().all();
    }
    Files.delete(empty);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String folder = input.readLine();
    if (folder == null) {
      return;
    }
    say(1);
    try (Profile _ = new SqliteProfiles(CALENDAR).open(Path.of(folder))) {
      for (long made = 2; true; made++) {
        say(made);
        new SqliteBackups(Path.of(folder), CALENDAR).make();
      }
    }
  }

  private static void say(long step) {
    System.out.println(step);
    System.out.flush();
  }
}
