package dev.highwater.ui.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// A part of a screen as a picture to keep.
public final class Picture {
  private static final double SHARP = 2;

  private Picture() {}

  /// The bytes of a PNG of that part, twice as fine as on the screen.
  ///
  /// @param ground what lies under it
  public static byte[] png(Node part, Paint ground) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(SHARP, SHARP));
    parameters.setFill(ground);
    WritableImage image = part.snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(copy, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
