package dev.highwater.cli;

import dev.highwater.explorer.Effort;
import dev.highwater.explorer.Watcher;
import dev.highwater.proof.Allowance;
import java.util.Locale;
import picocli.CommandLine.Option;

/// How far searches may go, as the user sets it.
final class SearchOptions {
  private static final int MOST_SECONDS = 1_000_000;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "Time for each claim; default ${DEFAULT-VALUE}.")
  int seconds;

  @Option(
      names = "--megabytes",
      paramLabel = "N",
      defaultValue = "0",
      description = "Memory for each search; default 512, at most half of what Java has.")
  int megabytes;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads, 1 or 2; default ${DEFAULT-VALUE}. The answers are the same.")
  int workers;

  Allowance allowance() {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new RefusalException("--seconds must be from 1 to " + MOST_SECONDS + ".");
    }
    if (workers < 1 || workers > 2) {
      throw new RefusalException("--workers must be 1 or 2.");
    }
    long most = Runtime.getRuntime().maxMemory() >> 20;
    if (megabytes < 0 || megabytes > most) {
      throw new RefusalException(
          "--megabytes must be from 1 to " + most + ", which is all that Java has here.");
    }
    Allowance allowance = Allowance.usual().withMillis(seconds * 1000L).withWorkers(workers);
    return megabytes == 0 ? allowance : allowance.withBytes((long) megabytes << 20);
  }

  /// Shows on a line how far a search is, until it is interrupted.
  static Watcher watcher(String what, LiveLine line, Interruption interruption) {
    return soFar -> {
      line.show(() -> progress(what, soFar));
      return !interruption.requested();
    };
  }

  private static String progress(String what, Effort soFar) {
    return String.format(
        Locale.ROOT, "%s: %,d states, depth %d", what, soFar.states(), soFar.depth());
  }
}
