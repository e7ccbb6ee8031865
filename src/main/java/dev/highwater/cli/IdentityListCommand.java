package dev.highwater.cli;

import dev.highwater.library.RecordedDecision;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code identity list}: the decisions, newest first.
@Command(name = "list", description = "Lists how cards were recognised, newest first.")
final class IdentityListCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  IdentityListCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    List<RecordedDecision> decisions =
        options.read(profile -> profile.recognitions().newest(Integer.MAX_VALUE));
    if (json) {
      Json.print(decisions.stream().map(DecisionJson::of).collect(Json.array()), workbench.out());
    } else if (decisions.isEmpty()) {
      workbench.out().println("Every card was recognised by its exact text in its note.");
    } else {
      decisions.stream().map(DecisionText::of).forEach(workbench.out()::println);
    }
  }
}
