package dev.highwater.vault;

import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// Which folders and files of a vault are watched: no hidden ones, save for the way to the plugin's
/// settings. Links are not followed.
record ShownFolders(Path root) implements FileTreeVisitor {
  @Override
  public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile)
      throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!covers(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            try {
              onFolder.call(folder);
              return FileVisitResult.CONTINUE;
            } catch (AccessDeniedException | NoSuchFileException | NotDirectoryException _) {
              return FileVisitResult.SKIP_SUBTREE;
            }
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            onFile.call(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException vanishedOrClosed) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Whether something at that place, file or folder, is of interest.
  boolean covers(Path place) {
    return place.equals(root) || isShown(place) || isOnTheWayToSettings(NoteScan.path(root, place));
  }

  private boolean isShown(Path place) {
    for (Path name : root.relativize(place)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /// The settings themselves, or a folder around them.
  static boolean isOnTheWayToSettings(String path) {
    return (PluginSettingsFile.PATH + "/").startsWith(path + "/");
  }
}
