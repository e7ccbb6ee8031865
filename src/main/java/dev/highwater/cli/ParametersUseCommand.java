package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.study.ParameterChange;
import dev.highwater.study.ParameterSet;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code parameters use}: puts an earlier set into force.
@Command(name = "use", description = "Puts parameters into force that were fitted earlier.")
final class ParametersUseCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "N", description = "Number of the set, as list shows it.")
  long number;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ParametersUseCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    ParameterSet set = options.write(this::use);
    if (json) {
      Json.print(ParametersJson.of(set, true), workbench.out());
    } else {
      workbench
          .out()
          .println(
              "Parameters "
                  + number
                  + " are in force. No date already set changes; the next grades use them.");
    }
  }

  private ParameterSet use(Profile profile) {
    ParameterSet wanted =
        profile.parameters().all().stream()
            .filter(set -> set.id() == number)
            .findFirst()
            .orElseThrow(() -> new RefusalException("There are no parameters " + number + "."));
    wanted
        .problem()
        .ifPresent(problem -> {
          throw new RefusalException("Parameters " + number + " cannot be used: " + problem);
        });
    profile
        .parameters()
        .use(
            Optional.of(number),
            ParameterChange.Reason.BY_HAND,
            options.calendar().now().instant());
    return wanted;
  }
}
