package dev.highwater.cli;

import dev.highwater.library.Backups;
import dev.highwater.library.Backups.Backup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// {@code backup}: copies the database as it is now, also while the profile is open elsewhere.
@Command(
    name = "backup",
    description = "Makes a backup of the profile; without DIR, where the automatic ones are.")
final class BackupCommand implements Runnable {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "Folder for the backup, for instance on another disk.")
  @Nullable Path folder;

  @Option(names = "--list", description = "Makes none; lists those of the profile.")
  boolean list;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  BackupCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Backups backups = options.backups();
    if (list) {
      print(backups.all());
    } else {
      print(folder == null ? backups.make() : backups.makeIn(folder));
    }
  }

  private void print(Backup made) {
    if (json) {
      Json.print(json(made), workbench.out());
    } else {
      workbench.out().println(line(made));
    }
  }

  private void print(List<Backup> backups) {
    if (json) {
      Json.print(backups.stream().map(BackupCommand::json).collect(Json.array()), workbench.out());
    } else if (backups.isEmpty()) {
      workbench.out().println("There are no backups yet.");
    } else {
      backups.forEach(backup -> workbench.out().println(line(backup)));
    }
  }

  private static String line(Backup backup) {
    return "%s  %s, %s, %d KB"
        .formatted(backup.file(), backup.at(), words(backup.reason()), backup.bytes() / 1024);
  }

  private static String words(Backups.Reason reason) {
    return name(reason).replace('-', ' ');
  }

  private static String name(Backups.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ObjectNode json(Backup backup) {
    ObjectNode json = Json.object();
    json.put("file", backup.file().toString());
    json.put("at", backup.at().toString());
    json.put("reason", name(backup.reason()));
    json.put("bytes", backup.bytes());
    return json;
  }
}
