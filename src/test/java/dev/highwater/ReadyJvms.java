package dev.highwater;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Programs of the tests that are killed, each in a Java of its own and started ahead of its time:
/// getting a Java ready takes longer than all else in such a test, so the next ones do while one is
/// used. The program gets itself ready and then waits for a line on its input.
public final class ReadyJvms implements AutoCloseable {
  private static final int AHEAD = 2;

  private final Class<?> main;
  private final Deque<Process> ready = new ArrayDeque<>();

  /// Starts nothing yet.
  public ReadyJvms(Class<?> main) {
    this.main = main;
  }

  /// Hands the program that has been waiting longest the line that it waits for.
  public Process begin(String line) throws IOException {
    while (ready.size() <= AHEAD) {
      ready.add(start());
    }
    Process process = ready.remove();
    try (BufferedWriter input = process.outputWriter()) {
      input.write(line);
      input.newLine();
    }
    return process;
  }

  private Process start() throws IOException {
    return OtherJvm.running(
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"),
            main)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Ends those that nobody needed.
  @Override
  public void close() {
    ready.forEach(Process::destroyForcibly);
    ready.clear();
  }
}
