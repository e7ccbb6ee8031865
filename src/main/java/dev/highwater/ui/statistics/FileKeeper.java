package dev.highwater.ui.statistics;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets the learner say where a file is to be kept.
@FunctionalInterface
public interface FileKeeper {
  /// Asks.
  ///
  /// @param suggested name of the file
  /// @param kind what such files are called
  /// @return empty when the learner says no
  Optional<Path> choose(Window owner, String suggested, String kind);

  /// The system's own dialog.
  static FileKeeper ofTheSystem() {
    return (owner, suggested, kind) -> {
      FileChooser chooser = new FileChooser();
      chooser.setInitialFileName(suggested);
      String extension = suggested.substring(suggested.lastIndexOf('.'));
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + extension));
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
