package dev.highwater.vault;

import dev.highwater.library.NoteFiles.FoundNote;
import dev.highwater.note.NoteProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One look through a folder. What cannot be read is a problem beside the notes that can.
final class NoteScan {
  /// Larger files are no notes that a person wrote.
  private static final long LARGEST = 50L * 1024 * 1024;

  private final Path root;
  private final Path named;
  private final List<FoundNote> notes = new ArrayList<>();
  private final List<NoteProblem> problems = new ArrayList<>();

  /// @param root folder of the source; paths count from here
  /// @param named folder the user named; shown paths count from here
  NoteScan(Path root, Path named) {
    this.root = root;
    this.named = named;
  }

  List<FoundNote> notes() {
    return notes.stream().sorted(Comparator.comparing(FoundNote::path)).toList();
  }

  List<NoteProblem> problems() {
    return problems.stream().sorted(Comparator.comparing(NoteProblem::note)).toList();
  }

  /// A path below {@code root}, {@code /} separated.
  static String path(Path root, Path below) {
    String relative = root.relativize(below).toString();
    return relative.replace(root.getFileSystem().getSeparator(), "/");
  }

  void readNamed(Path file) {
    read(file, true);
  }

  void walk() {
    try {
      Files.walkFileTree(named, new Visitor());
    } catch (IOException failure) {
      problem(named, failure);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(named) && fileName(folder).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        reportLinkOutside(file);
      } else if (attributes.isRegularFile() && isNote(file)) {
        read(file, false);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problem(file, failure);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        problem(folder, failure);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static boolean isNote(Path file) {
    return fileName(file).toLowerCase(Locale.ROOT).endsWith(".md");
  }

  /// A link to something inside the source is found where it really is.
  private void reportLinkOutside(Path link) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(root) && (Files.isDirectory(target) || isNote(target))) {
        problem(link, "link-outside", "This link leads out of the folder and is not followed.");
      }
    } catch (IOException _) {
      if (isNote(link)) {
        problem(link, "broken-link", "This link leads nowhere.");
      }
    }
  }

  private void read(Path file, boolean namedDirectly) {
    try {
      if (Files.size(file) > LARGEST) {
        problem(file, "too-large", "This file is larger than 50 MB, so it is left out.");
        return;
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).asReadOnlyBuffer();
      String shown = namedDirectly ? fileName(file) : path(named, file);
      notes.add(new FoundNote(path(root, file), shown, bytes, namedDirectly));
    } catch (IOException failure) {
      problem(file, failure);
    }
  }

  private void problem(Path file, IOException failure) {
    switch (failure) {
      case NoSuchFileException _ ->
          problem(file, "vanished", "This file vanished while the folder was read.");
      case AccessDeniedException _ -> problem(file, "unreadable", "This may not be read.");
      default -> problem(file, "unreadable", "This cannot be read: " + failure.getMessage() + ".");
    }
  }

  private void problem(Path file, String code, String message) {
    problems.add(new NoteProblem(path(root, file), 0, code, message));
  }
}
