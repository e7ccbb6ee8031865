package dev.highwater.ui.player;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The colours and the typeface of what is drawn on a canvas. They come from the style sheet, as
/// those of nodes do, by way of shapes without extent; so a canvas follows the theme.
final class Ink extends Pane {
  /// A colour by what it is for.
  enum Colour {
    TEXT,
    MUTED,
    LINE,
    CANVAS,
    SURFACE,
    ACCENT,
    ACCENT_QUIET,
    ON_ACCENT,
    SUCCESS,
    WARNING,
    DANGER
  }

  private final Map<Colour, Rectangle> pots = new EnumMap<>(Colour.class);
  private final Text letters = new Text();

  /// @param onChange is run when the theme changes
  Ink(Runnable onChange) {
    setManaged(false);
    setMouseTransparent(true);
    for (Colour colour : Colour.values()) {
      Rectangle pot = new Rectangle();
      String name = colour.name().toLowerCase(Locale.ROOT).replace('_', '-');
      pot.getStyleClass().add("player-ink-" + name);
      pot.fillProperty().subscribe(onChange);
      pots.put(colour, pot);
    }
    letters.getStyleClass().add("player-ink-letters");
    letters.fontProperty().subscribe(onChange);
    getChildren().addAll(pots.values());
    getChildren().add(letters);
  }

  Paint of(Colour colour) {
    Rectangle pot = pots.get(colour);
    return pot == null ? Color.BLACK : pot.getFill();
  }

  /// The monospaced face, so that a text is as wide as it has letters.
  Font letters() {
    return letters.getFont();
  }

  /// How wide a text is in that face.
  double width(String text) {
    return text.length() * 0.6 * letters.getFont().getSize();
  }
}
