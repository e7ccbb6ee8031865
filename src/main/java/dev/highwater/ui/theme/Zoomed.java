package dev.highwater.ui.theme;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Something measured in pixels that grows with the size of text the learner chose, as a whole.
///
/// What is inside is laid out in a room smaller by that factor and then enlarged, with text of the
/// usual size; so pictures and formulas grow with the words among them.
public final class Zoomed extends Region {
  private final Region content;
  private final double least;
  private final Scale scale = new Scale(1, 1);
  private double wanted = 1;

  /// @param content it alone; its size is up to this region
  /// @param least width in pixels below which the content is not squeezed to be larger
  public Zoomed(Region content, double least) {
    this.content = content;
    this.least = least;
    content.getStyleClass().add("zoomed");
    content.getTransforms().add(scale);
    getChildren().setAll(content);
    Appearance.textSizeAround(this)
        .subscribe(percent -> {
          wanted = (double) percent / Looks.USUAL;
          requestLayout();
        });
  }

  /// How much larger than usual the content is where it has that width.
  ///
  /// @param width in pixels; not positive when it is not known
  public double factor(double width) {
    return width > 0 ? Math.clamp(width / least, 1, wanted) : wanted;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * wanted;
  }

  @Override
  protected double computeMinHeight(double width) {
    double factor = factor(width);
    return content.minHeight(width < 0 ? -1 : width / factor) * factor;
  }

  @Override
  protected double computePrefHeight(double width) {
    double factor = factor(width);
    return content.prefHeight(width < 0 ? -1 : width / factor) * factor;
  }

  @Override
  protected void layoutChildren() {
    double factor = factor(getWidth());
    scale.setX(factor);
    scale.setY(factor);
    content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}
