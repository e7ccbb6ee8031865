package dev.highwater.ui.shell;

import dev.highwater.ui.frame.Remembered;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window was, and how large. All in pixels of the screen.
///
/// @param area of the window while it does not fill the screen
/// @param maximised whether it fills the screen
record WindowPlace(Rectangle2D area, boolean maximised) {
  /// So much of the window's head must be on a screen for it to be taken hold of.
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 30;
  private static final String NAME = "window";
  private static final String MAXIMISED = "window-maximised";

  /// The place remembered; empty when there is none.
  static Optional<WindowPlace> of(Remembered remembered) {
    return remembered
        .get(NAME)
        .flatMap(WindowPlace::area)
        .map(area -> new WindowPlace(area, remembered.is(MAXIMISED)));
  }

  private static Optional<Rectangle2D> area(String text) {
    String[] words = text.split(" ", -1);
    if (words.length != 4) {
      return Optional.empty();
    }
    try {
      double x = Double.parseDouble(words[0]);
      double y = Double.parseDouble(words[1]);
      double width = Double.parseDouble(words[2]);
      double height = Double.parseDouble(words[3]);
      return width > 0 && height > 0 && Double.isFinite(x + y + width + height)
          ? Optional.of(new Rectangle2D(x, y, width, height))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  void remember(Remembered remembered) {
    remembered.put(
        NAME,
        "%d %d %d %d"
            .formatted(
                Math.round(area.getMinX()),
                Math.round(area.getMinY()),
                Math.round(area.getWidth()),
                Math.round(area.getHeight())));
    remembered.put(MAXIMISED, String.valueOf(maximised));
  }

  /// True when the window could be taken hold of there: screens may have gone since.
  ///
  /// @param screens the areas of all screens
  boolean isReachable(List<Rectangle2D> screens) {
    Rectangle2D grip =
        new Rectangle2D(
            area.getMinX(), area.getMinY(), Math.min(GRIP_WIDTH, area.getWidth()), GRIP_HEIGHT);
    return screens.stream().anyMatch(screen -> screen.contains(grip));
  }
}
