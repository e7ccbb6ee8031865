package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code deck}: what holds for the cards of a deck and of the decks below it.
@Command(
    name = "deck",
    description = "Lists and changes the options of decks.",
    synopsisSubcommandLabel = "list|set|reset")
final class DeckCommand {}
