package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultFiles;
import dev.highwater.ui.prose.LinkOpener;
import dev.highwater.ui.shell.RestoreNews;
import dev.highwater.ui.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Optional<String> scenario = Optional.empty();
    if (options.scenario().isPresent()) {
      try {
        scenario = Optional.of(Files.readString(options.scenario().get()));
      } catch (IOException unreadable) {
        workbench.err().println(options.scenario().get() + " cannot be read as text.");
        return 1;
      }
    }
    try {
      Ending ending = show(options, scenario, Optional.empty());
      while (ending.toRestore().isPresent()) {
        ending =
            show(
                options,
                Optional.empty(),
                Optional.of(restored(options, ending.toRestore().get())));
      }
      dev.highwater.ui.shell.Desktop.end();
      return ending.status();
    } catch (UnsupportedOperationException noDisplay) {
      throw new UnavailableException("The display cannot be opened");
    }
  }

  /// How a window came to its end.
  ///
  /// @param toRestore the backup that is to be restored before the next one
  private record Ending(int status, Optional<Path> toRestore) {}

  private Ending show(StartOptions options, Optional<String> scenario, Optional<String> news) {
    try (Sitting sitting = sitting(options)) {
      Optional<String> obstacle =
          dev.highwater.ui.shell.Desktop.run(() -> {
            Shell shell = sitting.shell();
            news.ifPresent(shell::tell);
            scenario.ifPresent(shell::beginWith);
            return shell;
          });
      obstacle.ifPresent(workbench.err()::println);
      return new Ending(obstacle.isPresent() ? 1 : 0, sitting.toRestore());
    }
  }

  /// Restores a backup into the profile, which has been closed, and says what came of it.
  private String restored(StartOptions options, Path backup) {
    try {
      return RestoreNews.of(backup, options.backups(workbench).restore(backup));
    } catch (Profile.ProfileException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /// Begins to open the profile; what is shown then is up to the caller.
  Sitting sitting(StartOptions options) {
    return new Sitting(workbench, tools, files, links, options);
  }
}
