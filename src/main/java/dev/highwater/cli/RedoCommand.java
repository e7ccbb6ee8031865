package dev.highwater.cli;

import dev.highwater.study.Graded;
import dev.highwater.study.LogEntry;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// {@code redo}: does again what {@code undo} took back last.
@Command(name = "redo", description = "Does again what was taken back last.")
final class RedoCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  RedoCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Optional<Graded> redone = options.write(profile -> options.grading(profile).redo());
    redone.flatMap(it -> it.note().notWritten()).ifPresent(workbench.err()::println);
    if (json) {
      Json.print(json(redone), workbench.out());
    } else {
      workbench
          .out()
          .println(
              redone
                  .map(Graded::entry)
                  .map(row -> row.card() + ": " + ActionJson.sentence(row) + " again")
                  .orElse("There is nothing to do again."));
    }
  }

  private static ObjectNode json(Optional<Graded> redone) {
    Optional<LogEntry> row = redone.map(Graded::entry);
    ObjectNode result = Json.object();
    result.set(
        "redone", Json.orNull(row.map(entry -> JsonNodeFactory.instance.numberNode(entry.id()))));
    result.set("card", Json.orNull(row.map(entry -> Json.text(entry.card().value()))));
    row.ifPresent(entry -> result.put("action", ActionJson.name(entry)));
    redone.map(Graded::note).ifPresent(note -> NoteJson.put(result, note));
    return result;
  }
}
