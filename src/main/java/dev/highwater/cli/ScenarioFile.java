package dev.highwater.cli;

import dev.highwater.drill.Drills;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads the scenarios of one file that the user names.
final class ScenarioFile {
  /// No scenario and no note is as long as this.
  private static final long MOST_BYTES = 16 << 20;

  private ScenarioFile() {}

  /// @throws RefusalException if it cannot be read
  static List<Exhibit> read(Path path, Drills drills) {
    try {
      if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
        throw new RefusalException("The file " + path + " is too long for a scenario or a note.");
      }
      return Exhibit.ofFile(path.toString(), ByteBuffer.wrap(Files.readAllBytes(path)), drills);
    } catch (NoSuchFileException missing) {
      throw new RefusalException("There is no file " + path + ".");
    } catch (IOException unreadable) {
      throw new RefusalException("The file " + path + " cannot be read.");
    }
  }
}
