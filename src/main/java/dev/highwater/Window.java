package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.VaultFiles;
import dev.highwater.ui.prose.LinkOpener;
import java.util.Optional;

/// The desktop application on one profile. The profile is opened while JavaFX starts.
final class Window implements Desktop {
  private final Workbench workbench;
  private final VaultTools tools;
  private final VaultFiles files;
  private final LinkOpener links;

  /// @param files finds what links in notes lead to
  /// @param links follows them
  Window(Workbench workbench, VaultTools tools, VaultFiles files, LinkOpener links) {
    this.workbench = workbench;
    this.tools = tools;
    this.files = files;
    this.links = links;
  }

  @Override
  public int open(StartOptions options) throws UnavailableException {
    try (Sitting sitting = sitting(options)) {
      Optional<String> obstacle = dev.highwater.ui.shell.Desktop.run(sitting::shell);
      obstacle.ifPresent(workbench.err()::println);
      return obstacle.isPresent() ? 1 : 0;
    } catch (UnsupportedOperationException noDisplay) {
      throw new UnavailableException("The display cannot be opened");
    }
  }

  /// Begins to open the profile; what is shown then is up to the caller.
  Sitting sitting(StartOptions options) {
    return new Sitting(workbench, tools, files, links, options);
  }
}
