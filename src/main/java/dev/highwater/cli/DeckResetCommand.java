package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code deck reset}: lets a deck have options from the deck above it again.
@Command(name = "reset", description = "Takes options of a deck back; without OPTION all of them.")
final class DeckResetCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "NAME", description = "The deck; * stands for all decks.")
  String name = "";

  @Parameters(index = "1..*", paramLabel = "OPTION", description = "Options.")
  List<String> words = List.of();

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final DeckDesk desk;

  DeckResetCommand(DeckDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    List<DeckOption> options = words.stream().map(this::option).toList();
    desk.options().write(profile -> change(profile, options));
  }

  private DeckPath change(Profile profile, List<DeckOption> options) {
    DeckPath deck = desk.deck(profile, name);
    if (options.isEmpty()) {
      profile.decks().put(deck, DeckChoices.NONE);
    } else {
      profile.decks().reset(deck, options);
    }
    if (json) {
      Json.print(desk.json(profile, deck), desk.workbench().out());
    } else {
      desk.workbench().out().println(desk.line(profile, deck));
    }
    return deck;
  }

  private DeckOption option(String word) {
    return DeckOption.named(word)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "'" + word + "' is none of the options " + String.join(", ", DeckOption.names())));
  }
}
