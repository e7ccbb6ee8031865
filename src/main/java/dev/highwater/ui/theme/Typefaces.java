package dev.highwater.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled typefaces (Inter and JetBrains Mono, both SIL OFL), so that Highwater looks the same
/// on every machine.
public final class Typefaces {
  /// Family of running text; regular and bold.
  public static final String TEXT = "Inter";

  /// Family of names and labels that carry some weight.
  public static final String MEDIUM = "Inter Medium";

  /// Family of questions and headings.
  public static final String SEMIBOLD = "Inter Semi Bold";

  /// Family of configuration names, records, errors and key caps.
  public static final String MONOSPACE = "JetBrains Mono";

  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf");

  private static boolean loaded;

  private Typefaces() {}

  /// Makes the typefaces known to JavaFX. To be called on the JavaFX thread; again does no harm.
  public static void load() {
    if (!loaded) {
      FILES.forEach(Typefaces::load);
      loaded = true;
    }
  }

  private static void load(String file) {
    try (InputStream bytes = Typefaces.class.getResourceAsStream("fonts/" + file)) {
      if (bytes == null || Font.loadFont(bytes, 0) == null) {
        throw new IllegalStateException("bundled typeface is missing or damaged: " + file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
