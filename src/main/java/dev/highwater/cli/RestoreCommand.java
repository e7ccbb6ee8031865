package dev.highwater.cli;

import dev.highwater.library.Backups.Lack;
import dev.highwater.library.Backups.Restored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// {@code restore}: puts a backup in the place of the profile's database, which is kept, and says
/// what the backup lacks.
@Command(
    name = "restore",
    description =
        "Puts a backup in the place of the profile's database, which is kept as a backup.")
final class RestoreCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "The backup.")
  Path file = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  RestoreCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Restored restored = options.backups().restore(file);
    if (json) {
      Json.print(json(restored), workbench.out());
      return;
    }
    workbench
        .out()
        .println("The profile in " + options.folder() + " is restored from " + file + ".");
    restored
        .replaced()
        .ifPresent(kept -> workbench.out().println("What it was before is kept in " + kept + "."));
    restored.lack().ifPresent(lack -> workbench.out().println(sentence(lack)));
  }

  private static String sentence(Lack lack) {
    if (lack.isNothing()) {
      return "The backup lacks nothing of that.";
    }
    List<String> lacking = new ArrayList<>();
    if (lack.ratings() > 0) {
      String last = lack.last().map(at -> " (the last of " + at + ")").orElse("");
      lacking.add(
          ImportText.count((int) lack.ratings(), "rating or action", "ratings or actions") + last);
    }
    if (lack.cards() > 0) {
      lacking.add(ImportText.count((int) lack.cards(), "card", "cards"));
    }
    return "The backup lacks " + String.join(" and ", lacking) + " of that.";
  }

  private static ObjectNode json(Restored restored) {
    ObjectNode json = Json.object();
    json.set("replaced", Json.orNull(restored.replaced().map(kept -> Json.text(kept.toString()))));
    json.set("lack", Json.orNull(restored.lack().map(RestoreCommand::json)));
    return json;
  }

  private static JsonNode json(Lack lack) {
    ObjectNode json = Json.object();
    json.put("ratings", lack.ratings());
    json.set("last", Json.orNull(lack.last().map(at -> Json.text(at.toString()))));
    json.put("cards", lack.cards());
    return json;
  }
}
