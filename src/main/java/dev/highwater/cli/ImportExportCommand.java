package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code import-export}: fills an empty profile from a file that export wrote.
@Command(
    name = "import-export",
    description = "Fills an empty profile from a file that export wrote.")
final class ImportExportCommand extends ExchangeCommand {
  private final GlobalOptions options;

  ImportExportCommand(GlobalOptions options, Workbench workbench) {
    super(workbench, "Imported");
    this.options = options;
  }

  @Override
  long exchange() {
    return options.exchange().importFrom(file);
  }
}
