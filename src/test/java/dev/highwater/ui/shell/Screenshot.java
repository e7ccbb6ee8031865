package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Writes what a scene shows to {@code target/screenshots}, to be looked at.
final class Screenshot {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Screenshot() {}

  static BufferedImage of(Scene scene) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }

  /// Writes what a window shows, and sees that it is not blank.
  static void take(Stage stage, String name) throws Exception {
    BufferedImage image = onScreen(() -> of(stage.getScene()));
    write(image, name);
    assertTrue(hasManyColours(image), name + " is blank");
  }

  private static boolean hasManyColours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().limit(20).count() == 20;
  }

  /// What the action gives on the screen's thread, once all that follows from it has been done.
  static <T> T onScreen(Callable<T> action) throws Exception {
    T result = WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  static void write(BufferedImage image, String name) throws IOException {
    Files.createDirectories(FOLDER);
    ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
  }
}
