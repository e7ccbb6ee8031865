package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.study.ParameterChange;
import dev.highwater.study.ParameterSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// {@code parameters list}: the sets that were fitted, the one in force, and every change.
@Command(name = "list", description = "Lists all parameters and the changes between them.")
final class ParametersListCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ParametersListCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  /// What there is.
  private record Found(
      Fsrs6Parameters inForce,
      Optional<Long> current,
      List<ParameterSet> sets,
      List<ParameterChange> changes) {
    static Found in(Profile profile) {
      return new Found(
          profile.parameters().inForce(),
          profile.parameters().current().map(ParameterSet::id),
          profile.parameters().all(),
          profile.parameters().changes());
    }

    boolean isCurrent(ParameterSet set) {
      return current.equals(Optional.of(set.id()));
    }
  }

  @Override
  public void run() {
    Found found = options.read(Found::in);
    if (json) {
      Json.print(json(found), workbench.out());
    } else {
      print(found);
    }
  }

  private static ObjectNode json(Found found) {
    ObjectNode result = Json.object();
    result.set("inForce", Json.orNull(found.current().map(JsonNodeFactory.instance::numberNode)));
    result.set("values", found.inForce().values().stream().map(Json::number).collect(Json.array()));
    result.set(
        "sets",
        found.sets().stream()
            .map(set -> ParametersJson.of(set, found.isCurrent(set)))
            .collect(Json.array()));
    result.set("changes", found.changes().stream().map(ParametersJson::of).collect(Json.array()));
    return result;
  }

  private void print(Found found) {
    if (found.current().isEmpty()) {
      workbench.out().println("The default parameters are in force.");
    }
    for (ParameterSet set : found.sets()) {
      workbench
          .out()
          .printf(
              Locale.ROOT,
              "%s %d  %s  %d reviews, log loss %.4f (%.4f before)%s%n",
              found.isCurrent(set) ? "*" : " ",
              set.id(),
              options.calendar().dayOf(set.at()),
              set.fit().reviews(),
              set.fit().lossAfter(),
              set.fit().lossBefore(),
              set.problem().map(problem -> "; unusable: " + problem).orElse(""));
    }
  }
}
