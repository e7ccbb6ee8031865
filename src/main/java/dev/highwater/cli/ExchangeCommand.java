package dev.highwater.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What {@code export} and {@code import-export} share: a file of JSON lines, and how many rows
/// went into it or came out of it.
abstract class ExchangeCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "The file of JSON lines.")
  Path file = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final Workbench workbench;
  private final String done;

  /// @param done what is said of the rows
  ExchangeCommand(Workbench workbench, String done) {
    this.workbench = workbench;
    this.done = done;
  }

  /// Moves everything and says how many rows that were.
  abstract long exchange();

  @Override
  public void run() {
    long rows = exchange();
    if (json) {
      Json.print(Json.object().put("file", file.toString()).put("rows", rows), workbench.out());
    } else {
      workbench.out().println(done + " " + ImportText.count((int) rows, "row") + ".");
    }
  }
}
