package dev.highwater.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Lets the learner point at a folder.
@FunctionalInterface
public interface FolderChooser {
  /// The folder that was chosen; empty when none was.
  Optional<Path> choose(Window owner);

  /// The system's own dialog.
  static FolderChooser ofTheSystem() {
    return owner -> {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle("Add a vault: a folder of Markdown notes");
      return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    };
  }
}
