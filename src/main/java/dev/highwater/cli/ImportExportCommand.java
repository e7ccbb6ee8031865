package dev.highwater.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code import-export}: fills an empty profile from a file that export wrote.
@Command(
    name = "import-export",
    description = "Fills an empty profile from a file that export wrote.")
final class ImportExportCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "The file of JSON lines.")
  Path file = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ImportExportCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    long rows = options.exchange().importFrom(file);
    if (json) {
      Json.print(Json.object().put("file", file.toString()).put("rows", rows), workbench.out());
    } else {
      workbench.out().println("Imported " + ImportText.count((int) rows, "row") + ".");
    }
  }
}
