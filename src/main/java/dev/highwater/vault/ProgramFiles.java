package dev.highwater.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Highwater's own files: its jar, or its class folder while it is being built.
public final class ProgramFiles {
  private static final String READING = "dev/highwater/note";

  private ProgramFiles() {}

  static Path home() {
    try {
      CodeSource source = ProgramFiles.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("a class was loaded from no address", impossible);
    }
  }

  /// Names this build of the program: what an earlier build made of a note is not trusted.
  public static String build() {
    try {
      Path home = home();
      return Files.isDirectory(home)
          ? "built-" + newest(home.resolve(READING))
          : Files.size(home) + "-" + modified(home);
    } catch (IOException failure) {
      throw new UncheckedIOException("Highwater's own files cannot be read", failure);
    }
  }

  private static long newest(Path classes) throws IOException {
    try (Stream<Path> files = Files.list(classes)) {
      long newest = 0;
      for (Path file : files.toList()) {
        newest = Math.max(newest, modified(file));
      }
      return newest;
    }
  }

  private static long modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.MILLISECONDS);
  }
}
