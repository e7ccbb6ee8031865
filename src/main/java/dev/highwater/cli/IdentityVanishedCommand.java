package dev.highwater.cli;

import dev.highwater.library.VanishedCard;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code identity vanished}: the cards that are in no note any more.
@Command(name = "vanished", description = "Lists the cards that are in no note any more.")
final class IdentityVanishedCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  IdentityVanishedCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    List<VanishedCard> vanished = options.read(profile -> profile.recognitions().vanished());
    if (json) {
      Json.print(vanished.stream().map(DecisionJson::of).collect(Json.array()), workbench.out());
    } else if (vanished.isEmpty()) {
      workbench.out().println("No card has vanished.");
    } else {
      vanished.stream().map(IdentityVanishedCommand::line).forEach(workbench.out()::println);
    }
  }

  private static String line(VanishedCard vanished) {
    return "%s  %-10s  %-10s  %s:%d  %s"
        .formatted(
            vanished.card().id(),
            vanished.schedule().map(schedule -> schedule.due().toString()).orElse("new"),
            vanished.reviews() == 1 ? "1 review" : vanished.reviews() + " reviews",
            vanished.card().note(),
            vanished.card().flashcard().lines().first() + 1,
            DecisionText.firstLine(vanished.card().flashcard().front()));
  }
}
