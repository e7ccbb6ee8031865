package dev.highwater.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The two steps of replacing a file that only the disk itself can make last.
interface Disk {
  /// The disk of this computer.
  Disk REAL = new Disk() {};

  /// Fills an existing file; its bytes are on the disk when this returns.
  default void write(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = bytes.duplicate();
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /// Puts a file in the place of another in one step; the new name is on the disk when this
  /// returns, where folders can be forced.
  default void moveOver(Path file, Path replaced) throws IOException {
    Files.move(file, replaced, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(replaced.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException _) {
      // Windows opens no folder; there the rename itself is written through the journal.
      return;
    }
  }
}
