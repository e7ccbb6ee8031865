package dev.highwater.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The files of a vault by name, whatever their case. Hidden folders are left out, links to folders
/// are not followed.
final class FileNames {
  /// More files than any vault has; a link to `/` must not fill the memory.
  private static final int MOST = 300_000;

  private final Map<String, List<String>> paths = new HashMap<>();
  private int count;

  private FileNames() {}

  /// Gathers the names below a folder. What cannot be read is left out.
  static FileNames of(Path root) throws IOException {
    FileNames names = new FileNames();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && name(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.add(name(file), NoteScan.path(root, file));
            return names.count < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }

  /// Paths of the files whose name ends the link, `/` separated.
  List<String> of(String link) {
    String name = link.substring(link.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return paths.getOrDefault(name, List.of());
  }

  private void add(String name, String path) {
    paths.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1)).add(path);
    count++;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
