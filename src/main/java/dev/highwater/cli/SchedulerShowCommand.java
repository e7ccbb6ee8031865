package dev.highwater.cli;

import dev.highwater.study.deck.DeckOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code scheduler show}: the rules of a deck, or those of all decks without rules of their own.
@Command(name = "show", description = "Shows the rules in force, and what they mean.")
final class SchedulerShowCommand implements Runnable {
  @Option(names = "--deck", paramLabel = "NAME", description = "This deck; else all decks.")
  @Nullable String deck;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  SchedulerShowCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    DeckOptions rules =
        options.read(profile -> profile.decks().rules().of(SchedulerText.deck(deck)));
    SchedulerText.print(SchedulerText.deck(deck), rules, json, workbench.out());
  }
}
