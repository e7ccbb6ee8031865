package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.Graded;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCard;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// {@code undo}: takes the latest standing grade or action back.
@Command(name = "undo", description = "Takes the last grade or action back.")
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
    Optional<Undone> undone = options.write(this::undo);
    undone.flatMap(it -> it.graded().note().notWritten()).ifPresent(workbench.err()::println);
    if (json) {
      Json.print(json(undone.map(Undone::graded)), workbench.out());
    } else {
      workbench.out().println(undone.map(Undone::sentence).orElse("There is nothing to undo."));
    }
  }

  private Optional<Undone> undo(Profile profile) {
    return options
        .grading(profile)
        .undo()
        .map(graded ->
            new Undone(
                graded, profile.cards().find(graded.entry().card()).flatMap(StudyCard::schedule)));
  }

  /// A grade or action taken back.
  ///
  /// @param schedule the card's now; not always the one before the grade, for the note may have
  ///   brought another since
  private record Undone(Graded graded, Optional<Schedule> schedule) {
    String sentence() {
      return "%s: %s taken back, %s"
          .formatted(
              graded.entry().card(),
              ActionJson.name(graded.entry()),
              schedule.map(now -> "due " + now.due() + " again").orElse("new again"));
    }
  }

  private static ObjectNode json(Optional<Graded> undone) {
    ObjectNode result = Json.object();
    Optional<LogEntry> review = undone.map(Graded::entry);
    result.set(
        "undone",
        Json.orNull(review.map(entry -> JsonNodeFactory.instance.numberNode(entry.id()))));
    result.set("card", Json.orNull(review.map(entry -> Json.text(entry.card().value()))));
    review.ifPresent(entry -> result.put("action", ActionJson.name(entry)));
    undone.map(Graded::note).ifPresent(note -> NoteJson.put(result, note));
    return result;
  }
}
