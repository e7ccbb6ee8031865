package dev.highwater.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes a folder that is dropped onto the window.
final class FolderDrop {
  private FolderDrop() {}

  static void onto(Scene scene, Consumer<Path> onFolder) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (folder(event.getDragboard().getFiles()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Path> folder = folder(event.getDragboard().getFiles());
          folder.ifPresent(onFolder);
          event.setDropCompleted(folder.isPresent());
          event.consume();
        });
  }

  /// The one folder among what is dragged; empty when there is none, or more than one.
  static Optional<Path> folder(List<File> dragged) {
    List<File> folders = dragged.stream().filter(File::isDirectory).toList();
    return folders.size() == 1 ? Optional.of(folders.getFirst().toPath()) : Optional.empty();
  }
}
