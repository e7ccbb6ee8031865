package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code vault}: which vaults the profile has, and how it treats them.
@Command(
    name = "vault",
    description = "Adds, lists, changes and removes vaults.",
    synopsisSubcommandLabel = "add|list|set|remove")
final class VaultCommand {}
