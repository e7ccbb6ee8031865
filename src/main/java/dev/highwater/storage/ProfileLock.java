package dev.highwater.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The right to write to a profile; one process has it at a time. The operating system takes it
/// back when the process ends, however it ends.
final class ProfileLock implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger(ProfileLock.class.getName());

  /// Folders locked by this process. Asking the system would not do: closing a second channel to
  /// the lock file releases the lock held through the first.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private ProfileLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes the lock of an existing folder.
  ///
  /// @return empty when another instance has it
  /// @throws IOException when the folder cannot be written to
  static Optional<ProfileLock> take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      return Optional.empty();
    }
    Optional<ProfileLock> taken = Optional.empty();
    try {
      taken = lock(real);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(real);
      }
    }
  }

  private static Optional<ProfileLock> lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("highwater.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new ProfileLock(folder, channel));
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "the lock of " + folder + " could not be given back", e);
    }
    HELD.remove(folder);
  }
}
