package dev.highwater.cli;

import dev.highwater.library.IdentityByHand;
import dev.highwater.library.RecordedDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code identity undo}: takes a decision back.
@Command(name = "undo", description = "Takes a decision back: the text becomes a card of its own.")
final class IdentityUndoCommand implements Runnable {
  @Parameters(paramLabel = "N", description = "The decision's number, as identity list shows it.")
  long decision;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  IdentityUndoCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    RecordedDecision undone =
        options.write(profile ->
            switch (workbench.identity(profile, options.clock()).takeBack(decision)) {
              case IdentityByHand.Outcome.Done(RecordedDecision done) -> done;
              case IdentityByHand.Outcome.Refused(String why) -> throw new RefusalException(why);
            });
    if (json) {
      Json.print(DecisionJson.of(undone), workbench.out());
    } else {
      workbench
          .out()
          .println(
              "Decision %d taken back: the text is card %s, and %s has vanished with its history"
                  .formatted(
                      undone.id(),
                      undone.takenBack().orElseThrow().holder(),
                      undone.decision().card()));
    }
  }
}
