package dev.highwater;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of the tests in a Java of its own, which can be killed.
public final class OtherJvm {
  private OtherJvm() {}

  /// The program with the classes of this Java, to be started.
  ///
  /// @param options of the Java
  public static ProcessBuilder running(List<String> options, Class<?> main, String... arguments) {
    String classes =
        String.join(
            File.pathSeparator,
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"),
            Path.of("target", "test-classes").toAbsolutePath().toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classes, main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /// Waits for that many lines and that many microseconds, then kills.
  ///
  /// @return the numbers on all lines that were printed
  public static List<Long> numbersUntilKilled(Process process, int lines, int micros)
      throws IOException, InterruptedException {
    List<Long> numbers = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      while (numbers.size() < lines) {
        numbers.add(Long.valueOf(output.readLine()));
      }
      Thread.sleep(micros / 1000, micros % 1000 * 1000);
      // Not Process.destroyForcibly, which throws away what was printed but not read yet.
      process.toHandle().destroyForcibly();
      process.waitFor();
      readRest(output, numbers);
    } finally {
      process.destroyForcibly();
    }
    return numbers;
  }

  /// Lines that were printed before the kill; the last one may be cut off.
  private static void readRest(BufferedReader output, List<Long> numbers) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int letter = output.read(); letter >= 0; letter = output.read()) {
      rest.append((char) letter);
    }
    int end = rest.lastIndexOf("\n");
    if (end >= 0) {
      rest.substring(0, end).lines().map(Long::valueOf).forEach(numbers::add);
    }
  }
}
