package dev.highwater.storage;

import dev.highwater.library.Backups.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file name of a backup, which says when (in UTC, to the second) and why it was made, so that
/// a list of backups opens none of them: {@code highwater-20261128-101500-automatic.db}.
///
/// @param number tells those of one second apart; 1 is not written
record BackupName(Instant at, Reason reason, int number) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private static final Pattern FORM =
      Pattern.compile("highwater-(\\d{8}-\\d{6})-([a-z-]+?)(?:-(\\d{1,3}))?\\.db");

  /// Empty for a file that is no backup.
  static Optional<BackupName> of(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
    return reason(form.group(2))
        .flatMap(reason -> time(form.group(1)).map(at -> new BackupName(at, reason, number)));
  }

  /// A name that no file in the folder has.
  static String free(Path folder, Instant at, Reason reason) {
    BackupName name = new BackupName(at, reason, 1);
    while (Files.exists(folder.resolve(name.text()))) {
      name = new BackupName(at, reason, name.number + 1);
    }
    return name.text();
  }

  /// For what is kept and is no whole database, so no backup.
  static String ofDamaged(Instant at) {
    return "highwater-" + time(at) + "-damaged.db";
  }

  String text() {
    String which = number == 1 ? "" : "-" + number;
    return "highwater-" + time(at) + "-" + word(reason) + which + ".db";
  }

  private static String time(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Reason> reason(String word) {
    return Arrays.stream(Reason.values()).filter(reason -> word(reason).equals(word)).findFirst();
  }
}
