package dev.highwater.cli;

import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code vault add}: adds a vault and reads its notes. One that was added before keeps its
/// settings, and its mode unless one is asked for.
@Command(name = "add", description = "Adds a vault and reads its notes.")
final class VaultAddCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "DIR", description = "The vault's folder.")
  Path folder = Path.of("");

  @Option(names = "--in-step", description = "Ratings are written into the notes too.")
  boolean inStep;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final VaultDesk desk;

  VaultAddCommand(VaultDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    NoteSource source = desk.sourceOf(folder);
    desk.print(desk.options().write(profile -> add(profile, source)), json);
  }

  private VaultDesk.Outcome add(Profile profile, NoteSource source) {
    Vault before = profile.vaults().find(source).orElseGet(() -> Vault.readOnly(source));
    VaultMode mode = inStep ? VaultMode.IN_STEP : before.mode();
    Vault vault = new Vault(source, mode, before.choices());
    if (!profile.vaults().find(source).equals(Optional.of(vault))) {
      profile.vaults().put(vault);
    }
    return desk.outcome(profile, vault, Optional.of(desk.read(profile, vault)));
  }
}
