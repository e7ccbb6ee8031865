import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Run by the build on a finished distribution: starts it once on JavaFX's headless platform, waits
/// until its first card stands and it has come to rest, and ends it, so that the JVM leaves an
/// ahead-of-time cache of what a start needs.
class TrainStart {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration AT_REST = Duration.ofMillis(50);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /// @param arguments the distribution's folder, and where the training's output goes
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    Path cache = home.resolve("highwater.aot");
    Path profile = Files.createTempDirectory("highwater-training");
    try {
      ProcessBuilder training =
          new ProcessBuilder(
                  home.resolve("bin/highwater").toString(), "--data", profile.toString())
              .redirectErrorStream(true)
              .redirectOutput(Path.of(arguments[1]).toFile());
      training
          .environment()
          .put(
              "HIGHWATER_JVM_OPTIONS",
              "-XX:AOTCacheOutput=" + cache + " -Dglass.platform=Headless -Dprism.order=sw");
      Process process = training.start();
      waitUntilAtRest(process);
      process.destroy();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
        process.destroyForcibly();
        System.err.println("The training run left no start-up cache; see " + arguments[1] + ".");
        System.exit(1);
      }
    } finally {
      try (Stream<Path> files = Files.walk(profile)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /// The profile is there and two looks in a row found next to no processor time used.
  private static void waitUntilAtRest(Process process) throws InterruptedException {
    Duration before = Duration.ZERO;
    int quiet = 0;
    for (Duration waited = Duration.ZERO;
        quiet < 2 && waited.compareTo(LIMIT) < 0 && process.isAlive();
        waited = waited.plus(LOOK_EVERY)) {
      Thread.sleep(LOOK_EVERY);
      Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
      boolean resting =
          now.compareTo(Duration.ofSeconds(1)) > 0 && now.minus(before).compareTo(AT_REST) < 0;
      quiet = resting ? quiet + 1 : 0;
      before = now;
    }
  }
}
