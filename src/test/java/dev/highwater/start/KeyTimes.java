package dev.highwater.start;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures from outside how long the built distribution takes from the press of a key until the
/// screen has changed: Space until the answer stands, 3 until the next card does, each grade being
/// one durable transaction.
///
/// Run on a display of 1280 × 800 without a window manager (Xvfb): {@code java -cp
/// target/test-classes dev.highwater.start.KeyTimes target/dist/highwater 20}
public final class KeyTimes {
  private static final Rectangle ANSWER = new Rectangle(104, 200, 400, 120);
  private static final Rectangle PROGRESS = new Rectangle(300, 10, 320, 32);
  private static final long LIMIT_NANOS = 5_000_000_000L;

  private KeyTimes() {}

  /// Measures and prints.
  ///
  /// @param arguments the distribution's folder, and how many cards
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    int cards = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("highwater-keys");
    Path note = folder.resolve("Cards.md");
    Files.write(note, note(cards + 1));
    String data = folder.resolve("data").toString();
    String highwater = home.resolve("bin/highwater").toString();
    new ProcessBuilder(highwater, "--data", data, "import", note.toString()).start().waitFor();
    Process process =
        new ProcessBuilder(highwater, "--data", data)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Thread.sleep(4000);
      Robot robot = new Robot();
      robot.mouseMove(300, 600);
      List<Double> reveals = new ArrayList<>();
      List<Double> grades = new ArrayList<>();
      for (int card = 0; card < cards; card++) {
        reveals.add(press(robot, KeyEvent.VK_SPACE, ANSWER));
        Thread.sleep(700);
        grades.add(press(robot, KeyEvent.VK_3, PROGRESS));
        Thread.sleep(700);
      }
      report("Space to answer", reveals);
      report("3 to next card", grades);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<String> note(int cards) {
    List<String> lines = new ArrayList<>(List.of("# Cards", "", "## Flashcards", ""));
    for (int card = 0; card < cards; card++) {
      lines.add(
          "What does card number %d of this note ask?:: Its number, %d".formatted(card, card));
      lines.add("<!--SR:!2025-01-%02d,3,250-->".formatted(1 + card % 28));
      lines.add("");
    }
    return lines;
  }

  private static double press(Robot robot, int key, Rectangle watched) {
    int[] before = pixels(robot, watched);
    long begin = System.nanoTime();
    robot.keyPress(key);
    robot.keyRelease(key);
    while (System.nanoTime() - begin < LIMIT_NANOS) {
      if (!Arrays.equals(before, pixels(robot, watched))) {
        return (System.nanoTime() - begin) / 1e6;
      }
    }
    throw new IllegalStateException("nothing changed after key " + KeyEvent.getKeyText(key));
  }

  private static int[] pixels(Robot robot, Rectangle watched) {
    BufferedImage picture = robot.createScreenCapture(watched);
    return picture.getRGB(0, 0, watched.width, watched.height, null, 0, watched.width);
  }

  private static void report(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%s: median %.1f ms, worst %.1f ms of %d%n",
        what, sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
  }
}
