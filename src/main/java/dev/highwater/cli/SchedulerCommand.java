package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code scheduler}: by whose rules cards are scheduled.
@Command(
    name = "scheduler",
    description = "Shows and chooses by whose rules cards are scheduled.",
    synopsisSubcommandLabel = "show|set")
final class SchedulerCommand {}
