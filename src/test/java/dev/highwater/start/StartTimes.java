package dev.highwater.start;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Measures from outside how long the built distribution takes from the start of its process to its
/// first card, alternated with an empty JavaFX window on the same runtime with the same options.
///
/// Run on a display without a window manager (Xvfb), with warm caches: {@code java -cp
/// target/test-classes dev.highwater.start.StartTimes target/dist/highwater 7}
public final class StartTimes {
  private static final long LIMIT_NANOS = 30_000_000_000L;
  private static final int DARK = 100;
  private static final int QUESTION_PIXELS = 200;

  private final Path home;
  private final Robot robot;
  private final Rectangle window;

  private StartTimes(Path home) throws AWTException {
    this.home = home;
    robot = new Robot();
    java.awt.Dimension screen = java.awt.Toolkit.getDefaultToolkit().getScreenSize();
    window =
        new Rectangle((screen.width - 1280) / 2, (screen.height - 800) / 3, 1280, 800)
            .intersection(new Rectangle(screen));
  }

  /// Measures and prints.
  ///
  /// @param arguments the distribution's folder, and how many runs of each
  public static void main(String[] arguments) throws Exception {
    StartTimes times = new StartTimes(Path.of(arguments[0]).toAbsolutePath());
    int runs = Integer.parseInt(arguments[1]);
    Path profile = Files.createTempDirectory("highwater-start");
    List<Double> card = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    // The first of each warms the page cache and installs the bundled deck.
    for (int run = 0; run <= runs; run++) {
      double emptyMillis = times.measure(times.emptyWindow(), StartTimes::anythingDrawn);
      double cardMillis = times.measure(times.highwater(profile), StartTimes::questionDrawn);
      if (run > 0) {
        empty.add(emptyMillis);
        card.add(cardMillis);
      }
    }
    report("empty window", empty);
    report("first card", card);
    System.out.printf("ratio of medians %.2f%n", median(card) / median(empty));
  }

  private List<String> highwater(Path profile) {
    return List.of(home.resolve("bin/highwater").toString(), "--data", profile.toString());
  }

  private List<String> emptyWindow() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("runtime/bin/java").toString());
    command.addAll(
        Files.readAllLines(home.resolve("bin/highwater")).stream()
            // The options of searches are not those of a window.
            .filter(line -> !line.contains("explore"))
            .flatMap(line -> Arrays.stream(line.replace('\'', ' ').trim().split("\\s+")))
            .filter(word -> word.startsWith("-X"))
            .toList());
    command.addAll(
        List.of(
            "--enable-native-access=javafx.graphics",
            "--add-modules",
            "javafx.controls",
            "-cp",
            Path.of("target/test-classes").toAbsolutePath().toString(),
            "dev.highwater.start.EmptyWindow"));
    return command;
  }

  private double measure(List<String> command, Predicate<BufferedImage> shown)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (System.nanoTime() - begin < LIMIT_NANOS) {
        if (shown.test(robot.createScreenCapture(window))) {
          return (System.nanoTime() - begin) / 1e6;
        }
        Thread.sleep(2);
      }
      throw new IllegalStateException("nothing was shown: " + command);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      Thread.sleep(300);
    }
  }

  private static boolean anythingDrawn(BufferedImage screen) {
    return new Color(screen.getRGB(640, 400)).getBlue() > DARK;
  }

  /// The question's letters: dark pixels on the light card, at the place where the question stands.
  /// The first line of the question, under the offer to add a vault.
  private static boolean questionDrawn(BufferedImage screen) {
    if (!anythingDrawn(screen)) {
      return false;
    }
    int dark = 0;
    for (int y = 168; y < 198; y++) {
      for (int x = 104; x < 440; x++) {
        dark += new Color(screen.getRGB(x, y)).getBlue() < DARK ? 1 : 0;
      }
    }
    return dark > QUESTION_PIXELS;
  }

  private static void report(String what, List<Double> millis) {
    System.out.printf(
        "%s: median %.0f ms of %s%n",
        what, median(millis), millis.stream().map(Math::round).toList());
  }

  private static double median(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }
}
