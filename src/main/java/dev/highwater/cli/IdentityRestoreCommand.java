package dev.highwater.cli;

import dev.highwater.card.CardId;
import dev.highwater.library.IdentityByHand;
import dev.highwater.library.RecordedDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code identity restore}: gives a card of a note the history of a card that had vanished.
@Command(name = "restore", description = "Says that a card is one that had vanished.")
final class IdentityRestoreCommand implements Runnable {
  @Parameters(
      index = "0",
      paramLabel = "VANISHED",
      description = "The vanished card's id, as identity vanished lists it.")
  String vanished = "";

  @Parameters(index = "1", paramLabel = "CARD", description = "The id of the card that it is now.")
  String card = "";

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  IdentityRestoreCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    RecordedDecision restored =
        options.write(profile ->
            switch (workbench
                .identity(profile, options.clock())
                .restore(new CardId(vanished), new CardId(card))) {
              case IdentityByHand.Outcome.Done(RecordedDecision done) -> done;
              case IdentityByHand.Outcome.Refused(String why) -> throw new RefusalException(why);
            });
    if (json) {
      Json.print(DecisionJson.of(restored), workbench.out());
    } else {
      workbench
          .out()
          .println(
              "Decision %d: %s is back with its history, and %s has vanished"
                  .formatted(restored.id(), vanished, card));
    }
  }
}
