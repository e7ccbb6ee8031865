package dev.highwater.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// A command of the contract that a later version brings; takes any arguments and says so.
@Command(description = "Not there yet.")
final class LaterCommand implements Runnable {
  /// The commands of the contract that are not there yet.
  static final List<String> NAMES = List.of("export", "import-export");

  @Unmatched List<String> ignored = new ArrayList<>();

  private final String name;

  LaterCommand(String name) {
    this.name = name;
  }

  @Override
  public void run() {
    throw new RefusalException("The command " + name + " is not there yet.");
  }
}
