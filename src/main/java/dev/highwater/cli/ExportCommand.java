package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code export}: writes everything in the profile into a file of JSON lines.
@Command(
    name = "export",
    description = "Writes everything in the profile into a file of JSON lines.")
final class ExportCommand extends ExchangeCommand {
  private final GlobalOptions options;

  ExportCommand(GlobalOptions options, Workbench workbench) {
    super(workbench, "Exported");
    this.options = options;
  }

  @Override
  long exchange() {
    return options.exchange().exportTo(file);
  }
}
