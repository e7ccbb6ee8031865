package dev.highwater.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// {@code identity}: how cards were recognised after their notes changed, and corrections to it.
@Command(
    name = "identity",
    description = "Shows how cards were recognised, and corrects it.",
    synopsisSubcommandLabel = "COMMAND")
final class IdentityCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which: identity list, undo, vanished or restore");
  }
}
