package dev.highwater.ui.prose;

import dev.highwater.library.VaultFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// A picture as it was read: drawn, or why not. To be made off the screen's thread.
sealed interface PictureFile {
  /// Larger files are not read.
  long MOST_BYTES = 20L * 1024 * 1024;

  /// Larger pictures are not decoded; each pixel takes four bytes.
  long MOST_PIXELS = 50_000_000;

  /// Wider pictures are made smaller while they are decoded: no column is as wide.
  int WIDEST = 2_000;

  /// What the pixels are drawn in, where a ground shows through.
  enum Ink {
    NONE,
    DARK,
    LIGHT
  }

  /// A picture that can be shown.
  ///
  /// @param width of the whole picture, in its own pixels
  record Drawn(Image image, int width, int height, Ink ink) implements PictureFile {}

  /// A picture that is not shown.
  ///
  /// @param sentence what is shown in its place
  /// @param file what a click may open
  record Undrawn(String sentence, Optional<Path> file) implements PictureFile {}

  /// The picture that was looked up.
  ///
  /// @param name as the note writes it
  static PictureFile of(VaultFiles.Lookup lookup, String name) {
    return switch (lookup) {
      case VaultFiles.Found(Path file, _) -> read(file, name);
      case VaultFiles.Missing() -> undrawn("There is no picture " + name);
      case VaultFiles.Outside() -> undrawn("This picture is outside the vault: " + name);
    };
  }

  private static PictureFile read(Path file, String name) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return new Undrawn("Larger than 20 MB: " + name, Optional.of(file));
      }
      try (InputStream stream = Files.newInputStream(file)) {
        return decoded(stream.readNBytes((int) MOST_BYTES + 1), name, Optional.of(file));
      }
    } catch (IOException unreadable) {
      return undrawn("This picture cannot be read: " + name);
    }
  }

  /// The picture in these bytes.
  ///
  /// @param file where it lies in the vault
  static PictureFile decoded(byte[] bytes, String name, Optional<Path> file) {
    if (bytes.length > MOST_BYTES) {
      return new Undrawn("Larger than 20 MB: " + name, file);
    }
    Optional<PictureHeader> header = PictureHeader.of(bytes);
    if (header.isEmpty()) {
      return new Undrawn("This is not a picture that can be shown: " + name, Optional.empty());
    }
    return switch (header.get().format()) {
      case PNG, JPEG, GIF, BMP -> drawn(bytes, header.get(), name, file);
      case WEBP -> new Undrawn("WebP pictures are not shown here: " + name, file);
      case AVIF -> new Undrawn("AVIF pictures are not shown here: " + name, file);
      case SVG -> new Undrawn("SVG pictures are not shown here: " + name, file);
    };
  }

  private static PictureFile drawn(
      byte[] bytes, PictureHeader header, String name, Optional<Path> file) {
    if (header.pixels() > MOST_PIXELS) {
      return new Undrawn("More than 50 megapixels: " + name, file);
    }
    boolean shrink = header.width() > WIDEST && header.format() != PictureHeader.Format.GIF;
    Image image = new Image(new ByteArrayInputStream(bytes), shrink ? WIDEST : 0, 0, true, true);
    if (image.isError() || image.getWidth() < 1) {
      return new Undrawn("This picture is damaged: " + name, file);
    }
    return new Drawn(image, header.width(), header.height(), ink(image));
  }

  private static Undrawn undrawn(String sentence) {
    return new Undrawn(sentence, Optional.empty());
  }

  /// Looks at a raster of points: does a ground show through, and is what covers it dark or light?
  private static Ink ink(Image image) {
    PixelReader pixels = image.getPixelReader();
    if (pixels == null) {
      return Ink.NONE;
    }
    int step = Math.max(1, (int) Math.sqrt(image.getWidth() * image.getHeight() / 10_000));
    long seen = 0;
    long through = 0;
    double light = 0;
    for (int y = 0; y < image.getHeight(); y += step) {
      for (int x = 0; x < image.getWidth(); x += step) {
        int argb = pixels.getArgb(x, y);
        if (argb >>> 24 < 128) {
          through++;
        } else {
          seen++;
          light += 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255);
        }
      }
    }
    if (through * 100 < seen) {
      return Ink.NONE;
    }
    return seen > 0 && light / seen > 150 ? Ink.LIGHT : Ink.DARK;
  }
}
