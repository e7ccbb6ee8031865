package dev.highwater.ui.player;

import javafx.scene.canvas.GraphicsContext;

/// The mark of an event on a canvas: a diamond for a failure, a large dot for an acknowledgement, a
/// small one for anything else.
final class StopMark {
  private static final double DIAMOND = 6;
  private static final double LARGE = 5;
  private static final double SMALL = 3;
  private static final double POINT = 1.5;
  private static final double RIM = 1;

  private StopMark() {}

  /// Draws one.
  ///
  /// @param crowded whether there is room for a point only
  static void draw(
      GraphicsContext g, Ink ink, StopTone tone, boolean crowded, double x, double y) {
    switch (tone) {
      case FAILURE -> {
        g.setFill(ink.of(Ink.Colour.CANVAS));
        diamond(g, x, y, DIAMOND + RIM);
        g.setFill(ink.of(Ink.Colour.DANGER));
        diamond(g, x, y, DIAMOND);
      }
      case ACKNOWLEDGEMENT -> dot(g, ink, Ink.Colour.SUCCESS, x, y, LARGE);
      case OTHER -> dot(g, ink, Ink.Colour.MUTED, x, y, crowded ? POINT : SMALL);
    }
  }

  private static void diamond(GraphicsContext g, double x, double y, double radius) {
    double[] xs = {x - radius, x, x + radius, x};
    double[] ys = {y, y - radius, y, y + radius};
    g.fillPolygon(xs, ys, 4);
  }

  private static void dot(
      GraphicsContext g, Ink ink, Ink.Colour colour, double x, double y, double radius) {
    double rim = radius > POINT ? RIM : 0;
    g.setFill(ink.of(Ink.Colour.CANVAS));
    g.fillOval(x - radius - rim, y - radius - rim, 2 * (radius + rim), 2 * (radius + rim));
    g.setFill(ink.of(colour));
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
