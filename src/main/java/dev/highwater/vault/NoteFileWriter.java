package dev.highwater.vault;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads and replaces notes in folders of this computer.
///
/// A path must lead to a file inside the source's folder, links followed; a link is left as it is
/// and the file it leads to is replaced. A file or folder that its owner has made read-only is not
/// written to, even by a user who could.
public final class NoteFileWriter implements NoteStore {
  /// Larger files are no notes that a person wrote, and are not read either.
  private static final long LARGEST = 50L * 1024 * 1024;

  private static final String TEMPORARY_PREFIX = ".highwater-";
  private static final String TEMPORARY_SUFFIX = ".tmp";

  private final Disk disk;
  private final Set<Path> swept = ConcurrentHashMap.newKeySet();

  /// Writes to the disk of this computer.
  public NoteFileWriter() {
    this(Disk.REAL);
  }

  NoteFileWriter(Disk disk) {
    this.disk = disk;
  }

  /// A path that is not followed; the message is a sentence for the learner.
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  @Override
  public Optional<ByteBuffer> read(NoteSource source, String note) {
    try {
      return Optional.of(bytes(resolve(source, note)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new NoteFiles.UnreadableException(sentence(note, failure, "read"));
    }
  }

  private static ByteBuffer bytes(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new RefusedException("The note is larger than 50 MB.");
    }
    return ByteBuffer.wrap(Files.readAllBytes(file)).asReadOnlyBuffer();
  }

  /// The real file of a note.
  private static Path resolve(NoteSource source, String note) throws IOException {
    try {
      Path named = Path.of(source.root());
      if (!named.isAbsolute()) {
        throw new RefusedException("The notes of " + source.root() + " are no files.");
      }
      Path root = named.toRealPath();
      Path path = root.resolve(note).normalize();
      if (!path.startsWith(root) || !path.toRealPath().startsWith(root)) {
        throw new RefusedException(note + " leads out of its folder.");
      }
      if (!Files.isRegularFile(path)) {
        throw new RefusedException(note + " is no file.");
      }
      return path.toRealPath();
    } catch (InvalidPathException _) {
      throw new RefusedException(note + " is no path.");
    }
  }

  @Override
  public Outcome replace(
      NoteSource source, String note, ByteBuffer expected, ByteBuffer replacement) {
    if (replacement.remaining() > LARGEST) {
      return new Outcome.Refused("The note would be larger than 50 MB.");
    }
    try {
      Path file = resolve(source, note);
      if (!bytes(file).equals(expected)) {
        return new Outcome.ChangedMeanwhile();
      }
      refuseReadOnly(file, note);
      refuseReadOnly(folder(file), "The folder of " + note);
      return replace(file, expected, replacement);
    } catch (NoSuchFileException _) {
      return new Outcome.ChangedMeanwhile();
    } catch (IOException failure) {
      return new Outcome.Refused(sentence(note, failure, "written"));
    }
  }

  private Outcome replace(Path file, ByteBuffer expected, ByteBuffer replacement)
      throws IOException {
    sweep(folder(file));
    // Neither Obsidian nor a scan takes a hidden file of this kind for a note.
    Path temporary = Files.createTempFile(folder(file), TEMPORARY_PREFIX, TEMPORARY_SUFFIX);
    try {
      disk.write(temporary, replacement);
      copyAttributes(file, temporary);
      if (!bytes(file).equals(expected)) {
        return new Outcome.ChangedMeanwhile();
      }
      disk.moveOver(temporary, file);
      return new Outcome.Replaced();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Takes away what a process that was ended in the middle of a write has left; its note is still
  /// owed that write, so this folder is written to again. Should another process just now be
  /// writing here, it finds its file gone, changes nothing and tries again.
  private void sweep(Path folder) throws IOException {
    if (!swept.add(folder)) {
      return;
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, TEMPORARY_PREFIX + "*" + TEMPORARY_SUFFIX)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  /// Looks at the bits, since the superuser may write to anything.
  private static void refuseReadOnly(Path path, String name) throws IOException {
    Optional<PosixFileAttributeView> posix = posix(path);
    boolean readOnly =
        posix.isPresent()
            && !posix
                .get()
                .readAttributes()
                .permissions()
                .contains(PosixFilePermission.OWNER_WRITE);
    if (readOnly || !Files.isWritable(path)) {
      throw new RefusedException(name + " is read-only.");
    }
  }

  private static Optional<PosixFileAttributeView> posix(Path path) {
    return Optional.ofNullable(Files.getFileAttributeView(path, PosixFileAttributeView.class));
  }

  private static void copyAttributes(Path from, Path to) throws IOException {
    Optional<PosixFileAttributeView> old = posix(from);
    Optional<PosixFileAttributeView> now = posix(to);
    if (old.isEmpty() || now.isEmpty()) {
      return;
    }
    PosixFileAttributes attributes = old.get().readAttributes();
    try {
      now.get().setGroup(attributes.group());
      now.get().setOwner(attributes.owner());
    } catch (IOException _) {
      // Only the superuser may give files away; then the file is its writer's, as with any editor.
    }
    // Last, since a change of owner takes some of the bits away.
    now.get().setPermissions(attributes.permissions());
  }

  private static String sentence(String note, IOException failure, String done) {
    return switch (failure) {
      case RefusedException refused -> String.valueOf(refused.getMessage());
      case AccessDeniedException _ -> note + " may not be " + done + ".";
      case AtomicMoveNotSupportedException _ ->
          note + " is on a disk that cannot replace a file in one step.";
      default -> note + " cannot be " + done + ": " + reason(failure) + ".";
    };
  }

  private static String reason(IOException failure) {
    @Nullable String reason =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }
}
