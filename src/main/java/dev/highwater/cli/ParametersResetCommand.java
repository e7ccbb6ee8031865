package dev.highwater.cli;

import dev.highwater.study.ParameterChange;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code parameters reset}: puts the default parameters into force; fitted ones are kept.
@Command(name = "reset", description = "Puts the default parameters into force.")
final class ParametersResetCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ParametersResetCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    ParameterChange change =
        new ParameterChange(
            options.calendar().now().instant(), Optional.empty(), ParameterChange.Reason.BY_HAND);
    boolean done =
        options.write(profile -> {
          profile.parameters().use(change.set(), change.reason(), change.at());
          return true;
        });
    if (json) {
      Json.print(ParametersJson.of(change), workbench.out());
    } else if (done) {
      workbench.out().println("The default parameters are in force; fitted ones are kept.");
    }
  }
}
