package dev.highwater.cli;

import dev.highwater.study.LogEntry;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// {@code undo}: takes the latest standing grade back.
@Command(name = "undo", description = "Takes the last grade back.")
final class UndoCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  UndoCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Optional<LogEntry> undone = options.write(profile -> options.grading(profile).undo());
    if (json) {
      Json.print(json(undone), workbench.out());
    } else {
      workbench
          .out()
          .println(undone.map(UndoCommand::sentence).orElse("There is no grade to undo."));
    }
  }

  private static ObjectNode json(Optional<LogEntry> undone) {
    ObjectNode result = Json.object();
    result.set(
        "undone",
        Json.orNull(undone.map(entry -> JsonNodeFactory.instance.numberNode(entry.id()))));
    result.set("card", Json.orNull(undone.map(entry -> Json.text(entry.card().value()))));
    return result;
  }

  private static String sentence(LogEntry entry) {
    String due = entry.before().map(before -> "due " + before.due() + " again").orElse("new again");
    return entry.card() + ": grade taken back, " + due;
  }
}
