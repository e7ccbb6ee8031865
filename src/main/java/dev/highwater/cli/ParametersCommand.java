package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code parameters}: the parameters of the learner's memory model.
@Command(
    name = "parameters",
    description = "Fits, lists and chooses the parameters of the memory model (FSRS-6).",
    synopsisSubcommandLabel = "fit|list|use|reset")
final class ParametersCommand {}
