package dev.highwater.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

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

  static void write(BufferedImage image, String name) throws IOException {
    Files.createDirectories(FOLDER);
    ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
  }
}
