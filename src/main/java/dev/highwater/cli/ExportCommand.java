package dev.highwater.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code export}: writes everything in the profile into a file of JSON lines.
@Command(
    name = "export",
    description = "Writes everything in the profile into a file of JSON lines.")
final class ExportCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "The file of JSON lines.")
  Path file = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ExportCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    long rows = options.exchange().exportTo(file);
    if (json) {
      Json.print(Json.object().put("file", file.toString()).put("rows", rows), workbench.out());
    } else {
      workbench.out().println("Exported " + ImportText.count((int) rows, "row") + ".");
    }
  }
}
