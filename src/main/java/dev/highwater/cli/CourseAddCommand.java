package dev.highwater.cli;

import dev.highwater.library.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// {@code course add}: adds the course to a profile that began with other notes. In one that has it
/// the notes are brought up to date, and nothing else changes.
@Command(name = "add", description = "Adds the course beside your own notes.")
final class CourseAddCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  CourseAddCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    ImportReport report = options.write(profile -> workbench.addCourse(profile, options.clock()));
    if (json) {
      ObjectNode result = Json.object();
      result.put("notes", report.notes());
      result.put("cards", report.cardCount());
      result.put("added", report.added());
      Json.print(result, workbench.out());
    } else {
      ImportText.lines(report, "Imported").forEach(workbench.out()::println);
    }
  }
}
