package dev.highwater.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A run of the distribution's {@code import}, measured from outside; Linux only.
///
/// @param millis from the start of the process to its end
/// @param processorMillis of all its threads, in user and kernel
/// @param cards it says it imported
/// @param peakKibibytes of resident memory, looked at every few milliseconds
record WholeProcess(double millis, double processorMillis, int cards, long peakKibibytes) {
  static final Comparator<WholeProcess> FASTEST_FIRST =
      Comparator.comparingDouble(WholeProcess::millis);

  private static final Pattern CARDS = Pattern.compile("Imported (\\d+) cards");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  /// Of a clock tick in {@code /proc}.
  private static final double TICK_MILLIS = 10;

  /// Imports a vault.
  ///
  /// @param home of the distribution
  /// @param data the profile's folder
  static WholeProcess run(Path home, Path data, Path vault)
      throws IOException, InterruptedException {
    Path out = data.resolveSibling("out");
    double processorBefore = processorMillisOfChildren();
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(
                home.resolve("bin/highwater").toString(),
                "--data",
                data.toString(),
                "import",
                vault.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    double millis = (System.nanoTime() - began) / 1e6;
    Matcher cards = CARDS.matcher(Files.readString(out));
    if (!cards.find()) {
      throw new IllegalStateException("nothing was imported");
    }
    return new WholeProcess(
        millis,
        processorMillisOfChildren() - processorBefore,
        Integer.parseInt(cards.group(1)),
        peak);
  }

  /// Of all children that have ended; fields 16 and 17 of {@code /proc/self/stat}.
  private static double processorMillisOfChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(behindName[13]) + Long.parseLong(behindName[14])) * TICK_MILLIS;
  }

  private static long peak(long pid) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException _) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return "%.0f ms (processor %.0f ms)".formatted(millis, processorMillis);
  }
}
