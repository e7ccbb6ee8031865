import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Run by the build on a finished distribution, so that the JVM leaves ahead-of-time caches of what a
/// start needs: starts the window once on JavaFX's headless platform, waits until its first card
/// stands and it has come to rest, and ends it; then imports some notes, for the commands.
class TrainStart {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration AT_REST = Duration.ofMillis(50);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path home;
  private final Path log;

  private TrainStart(Path home, Path log) {
    this.home = home;
    this.log = log;
  }

  /// @param arguments the distribution's folder, where the training's output goes, and a folder of
  ///   notes
  public static void main(String[] arguments) throws IOException, InterruptedException {
    TrainStart training = new TrainStart(Path.of(arguments[0]), Path.of(arguments[1]));
    training.train("highwater.aot", List.of(), true);
    training.train("commands.aot", List.of("import", arguments[2]), false);
  }

  /// Leaves one cache.
  ///
  /// @param words of the command line
  /// @param stays the program ends only when it is told to
  private void train(String name, List<String> words, boolean stays)
      throws IOException, InterruptedException {
    Path cache = home.resolve(name);
    Path profile = Files.createTempDirectory("highwater-training");
    try {
      List<String> line = new ArrayList<>();
      line.addAll(List.of(home.resolve("bin/highwater").toString(), "--data", profile.toString()));
      line.addAll(words);
      ProcessBuilder training =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      training
          .environment()
          .put(
              "HIGHWATER_JVM_OPTIONS",
              "-XX:AOTCacheOutput=" + cache + " -Dglass.platform=Headless -Dprism.order=sw");
      Process process = training.start();
      if (stays) {
        waitUntilAtRest(process);
        process.destroy();
      }
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
        process.destroyForcibly();
        System.err.println("The training run left no start-up cache; see " + log + ".");
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
