package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// {@code deck list}: every deck with the options that hold for it.
@Command(name = "list", description = "Lists the decks and the options that hold for them.")
final class DeckListCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final DeckDesk desk;

  DeckListCommand(DeckDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    if (json) {
      JsonNode decks =
          desk.options()
              .read(profile ->
                  DeckDesk.decks(profile).stream()
                      .map(deck -> (JsonNode) desk.json(profile, deck))
                      .collect(Json.array()));
      Json.print(decks, desk.workbench().out());
    } else {
      List<String> lines =
          desk.options()
              .read(profile ->
                  DeckDesk.decks(profile).stream()
                      .map((DeckPath deck) -> desk.line(profile, deck))
                      .toList());
      lines.forEach(desk.workbench().out()::println);
    }
  }
}
