package dev.highwater.cli;

import dev.highwater.library.Vault;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// {@code vault remove}: the vault is no longer kept in step; its cards and their history stay.
@Command(name = "remove", description = "Removes a vault; its cards and their history stay.")
final class VaultRemoveCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "DIR", description = "The vault's folder.")
  Path folder = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final VaultDesk desk;

  VaultRemoveCommand(VaultDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    Vault removed =
        desk.options()
            .write(profile -> {
              Vault vault = desk.added(profile, folder);
              profile.vaults().remove(vault.source());
              return vault;
            });
    if (json) {
      ObjectNode result = Json.object();
      result.put("removed", removed.source().root());
      Json.print(result, desk.workbench().out());
    } else {
      desk.workbench()
          .out()
          .println(
              removed.source().root()
                  + " is no longer kept in step; its cards and their history stay in the"
                  + " profile.");
    }
  }
}
