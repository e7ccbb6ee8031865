package dev.highwater.vault;

import dev.highwater.library.NoteBytes;
import dev.highwater.library.NoteFiles.FoundNote;
import dev.highwater.note.NoteProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One look through a folder; no note is read yet. What cannot be looked at is a problem beside the
/// notes that can.
///
/// As in Obsidian, what begins with a dot is hidden. A link to a note or folder of the vault stands
/// for what it leads to, which is found where it really is.
final class NoteScan {
  /// Larger files are no notes that a person wrote.
  private static final int LARGEST = 50 * 1024 * 1024;

  /// What a name holds whose bytes could not be decoded.
  private static final char UNDECODED = '\uFFFD';

  private final Path root;
  private final Path named;
  private final Instant now;
  private final List<FoundNote> notes = new ArrayList<>();
  private final List<NoteProblem> problems = new ArrayList<>();
  private final Map<Path, Path> linkedNotes = new HashMap<>();

  /// @param root folder of the source; paths count from here
  /// @param named folder the user named; shown paths count from here
  /// @param now tells which files have only just changed
  NoteScan(Path root, Path named, Instant now) {
    this.root = root;
    this.named = named;
    this.now = now;
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
    String separator = root.getFileSystem().getSeparator();
    return separator.equals("/") ? relative : relative.replace(separator, "/");
  }

  void lookAtNamed(Path file) {
    try {
      add(file, FileLook.at(file), true);
    } catch (IOException failure) {
      problems.add(problem(file, failure));
    }
  }

  void walk() {
    Deque<Path> folders = new ArrayDeque<>();
    folders.push(named);
    while (!folders.isEmpty()) {
      Path folder = folders.pop();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (!fileName(entry).startsWith(".")) {
            lookAt(entry, folders);
          }
        }
      } catch (DirectoryIteratorException failure) {
        problems.add(problem(folder, Objects.requireNonNull(failure.getCause())));
      } catch (IOException failure) {
        problems.add(problem(folder, failure));
      }
    }
    reportLinksToNoNotes();
  }

  private void lookAt(Path entry, Deque<Path> folders) {
    try {
      FileLook look = FileLook.at(entry);
      switch (look.kind()) {
        case FOLDER -> folders.push(entry);
        case LINK -> follow(entry);
        case FILE -> {
          if (isNote(entry)) {
            add(entry, look, false);
          }
        }
        case OTHER -> {
          if (isNote(entry)) {
            problems.add(notAFile(entry));
          }
        }
      }
    } catch (IOException failure) {
      problems.add(problem(entry, failure));
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static boolean isNote(Path file) {
    return fileName(file).toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private void follow(Path link) {
    try {
      Path target = link.toRealPath();
      boolean folder = Files.isDirectory(target);
      if (!target.startsWith(root)) {
        if (folder || isNote(target) || isNote(link)) {
          problem(link, "link-outside", "This link leads out of the folder and is not followed.");
        }
      } else if (!folder && isNote(link)) {
        linkedNotes.put(link, target);
      }
    } catch (FileSystemLoopException | NoSuchFileException _) {
      reportBroken(link);
    } catch (IOException failure) {
      // A loop of links has no exception of its own on every system.
      if (failure instanceof AccessDeniedException) {
        problems.add(problem(link, failure));
      } else {
        reportBroken(link);
      }
    }
  }

  private void reportBroken(Path link) {
    if (isNote(link)) {
      problem(link, "broken-link", "This link leads nowhere.");
    }
  }

  /// A link that looks like a note and leads to something that is none would lose cards silently.
  private void reportLinksToNoNotes() {
    Set<String> found = new HashSet<>();
    notes.forEach(note -> found.add(note.path()));
    linkedNotes.forEach((link, target) -> {
      if (!found.contains(path(root, target))) {
        problem(
            link,
            "link-not-followed",
            "This link leads to a file that is not among the notes looked at here; import "
                + path(root, target)
                + " by its own name to read it.");
      }
    });
  }

  private void add(Path file, FileLook look, boolean namedDirectly) {
    if (look.size() > LARGEST) {
      problems.add(tooLarge(file));
    } else if (isUndecoded(file)) {
      problem(
          file,
          "unreadable-name",
          "The name of this file is not in the encoding of this system, so the file is left out;"
              + " rename it to read it.");
    } else {
      String shown = namedDirectly ? fileName(file) : path(named, file);
      notes.add(
          new FoundNote(path(root, file), shown, look.stamp(now), () -> read(file), namedDirectly));
    }
  }

  /// Two such files might have the same name in the profile.
  private static boolean isUndecoded(Path file) {
    String name = file.toString();
    if (name.indexOf(UNDECODED) < 0) {
      return false;
    }
    try {
      return !Path.of(name).equals(file);
    } catch (InvalidPathException _) {
      return true;
    }
  }

  /// Looks once more: reading a pipe that has taken the place of the note might never end, and a
  /// note may have grown.
  private NoteBytes read(Path file) {
    try {
      if (FileLook.at(file).kind() != FileLook.Kind.FILE) {
        return new NoteBytes.Unreadable(notAFile(file));
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
            ? new NoteBytes.Unreadable(tooLarge(file))
            : new NoteBytes.Whole(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
      }
    } catch (IOException failure) {
      return new NoteBytes.Unreadable(problem(file, failure));
    }
  }

  private NoteProblem notAFile(Path path) {
    return new NoteProblem(
        path(root, path), 0, "not-a-file", "This has the name of a note but is no file.");
  }

  private NoteProblem tooLarge(Path file) {
    return new NoteProblem(
        path(root, file), 0, "too-large", "This file is larger than 50 MB, so it is left out.");
  }

  private NoteProblem problem(Path file, IOException failure) {
    String path = path(root, file);
    return switch (failure) {
      case NoSuchFileException _ ->
          new NoteProblem(path, 0, "vanished", "This file vanished while the folder was read.");
      case AccessDeniedException _ ->
          new NoteProblem(path, 0, "unreadable", "This may not be read.");
      default ->
          new NoteProblem(
              path, 0, "unreadable", "This cannot be read: " + failure.getMessage() + ".");
    };
  }

  private void problem(Path file, String code, String message) {
    problems.add(new NoteProblem(path(root, file), 0, code, message));
  }
}
