package dev.highwater.cli;

import dev.highwater.schedule.fit.Progress;
import dev.highwater.study.FittedParameters;
import dev.highwater.study.ParameterFitting;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// {@code parameters fit}: fits new parameters to the log now, and takes them if they predict
/// better.
@Command(
    name = "fit",
    description = "Fits parameters to your reviews and takes them if they predict better.")
final class ParametersFitCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ParametersFitCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Optional<FittedParameters> fitted =
        options.write(profile -> workbench.fitting(profile).fit(Progress.unwatched()));
    FittedParameters outcome =
        fitted.orElseThrow(() ->
            new RefusalException(
                "There are fewer than %d reviews of cards that were new here; that is too little to"
                        .formatted(ParameterFitting.FEWEST_REVIEWS_BY_HAND)
                    + " learn from."));
    if (json) {
      ObjectNode result = ParametersJson.of(outcome.set(), outcome.adopted());
      result.put("adopted", outcome.adopted());
      result.set("words", outcome.words().stream().map(Json::text).collect(Json.array()));
      Json.print(result, workbench.out());
    } else {
      outcome.words().forEach(workbench.out()::println);
    }
  }
}
