package dev.highwater.vault;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Notes in folders of this computer.
///
/// A path inside a vault (a folder with {@code .obsidian} in it) belongs to that vault. Hidden
/// folders and links are not followed, so nothing outside the folder is read.
public final class NotesOnDisk implements NoteFiles {
  private final InstantSource clock;

  /// @param clock the machine's own, by which files are dated; not the learner's calendar
  public NotesOnDisk(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Found find(Path path) {
    Path real = existing(path);
    return find(vaultOf(real).orElseGet(() -> folderOf(real)), real);
  }

  @Override
  public Found find(NoteSource source, String path) {
    Path root = existing(Path.of(source.root()));
    Path real = existing(root.resolve(path));
    return real.startsWith(root) ? find(root, real) : new Found(source, path, List.of(), List.of());
  }

  private Found find(Path root, Path real) {
    if (Files.isDirectory(real)) {
      return folder(root, real);
    }
    if (Files.isRegularFile(real)) {
      return file(root, real);
    }
    throw new UnreadableException(real + " is neither a file nor a folder.");
  }

  @Override
  public NoteSource sourceOf(Path path) {
    Path real = existing(path);
    return new NoteSource(vaultOf(real).orElseGet(() -> folderOf(real)).toString());
  }

  private static Path folderOf(Path real) {
    return Files.isDirectory(real) ? real : Optional.ofNullable(real.getParent()).orElse(real);
  }

  private static Optional<Path> vaultOf(Path real) {
    return vaultAround(folderOf(real));
  }

  private static Path existing(Path path) {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException _) {
      throw new UnreadableException("There is no file or folder " + path + ".");
    } catch (AccessDeniedException _) {
      throw new UnreadableException(path + " may not be read.");
    } catch (IOException failure) {
      throw new UnreadableException(path + " cannot be read: " + failure.getMessage() + ".");
    }
  }

  private Found folder(Path root, Path folder) {
    if (!Files.isReadable(folder)) {
      throw new UnreadableException("The folder " + folder + " may not be read.");
    }
    NoteScan scan = new NoteScan(root, folder, clock.instant());
    scan.walk();
    return found(root, folder, scan);
  }

  private Found file(Path root, Path file) {
    if (!Files.isReadable(file)) {
      throw new UnreadableException("The file " + file + " may not be read.");
    }
    NoteScan scan = new NoteScan(root, folderOf(file), clock.instant());
    scan.lookAtNamed(file);
    return found(root, file, scan);
  }

  private static Found found(Path root, Path named, NoteScan scan) {
    PluginSettingsFile plugin = PluginSettingsFile.read(root);
    List<NoteProblem> problems = new ArrayList<>(plugin.problems());
    problems.addAll(scan.problems());
    return new Found(
        new NoteSource(root.toString()),
        NoteScan.path(root, named),
        scan.notes(),
        problems,
        plugin.settings());
  }

  private static Optional<Path> vaultAround(Path folder) {
    return Stream.iterate(Optional.of(folder), Optional::isPresent, at -> at.map(Path::getParent))
        .flatMap(Optional::stream)
        .filter(at -> Files.isDirectory(at.resolve(".obsidian")))
        .findFirst();
  }
}
