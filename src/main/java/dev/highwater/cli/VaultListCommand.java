package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code vault list}: the vaults of the profile, with what they hold and their settings.
@Command(name = "list", description = "Lists the vaults.")
final class VaultListCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final VaultDesk desk;

  VaultListCommand(VaultDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    List<VaultDesk.Outcome> vaults = desk.options().read(this::list);
    if (json) {
      Json.print(
          vaults.stream().map(VaultDesk.Outcome::json).collect(Json.array()),
          desk.workbench().out());
    } else if (vaults.isEmpty()) {
      desk.workbench().out().println("No vault has been added.");
    } else {
      vaults.forEach(vault -> desk.print(vault, false));
    }
  }

  private List<VaultDesk.Outcome> list(Profile profile) {
    List<Vault> vaults = profile.vaults().all();
    return vaults.stream().map(vault -> desk.outcome(profile, vault, Optional.empty())).toList();
  }
}
