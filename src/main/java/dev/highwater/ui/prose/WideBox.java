package dev.highwater.ui.prose;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Holds something that may be wider than the column, and scrolls it sideways then. As high as what
/// it holds.
final class WideBox extends Region {
  private final Region content;
  private final boolean centred;
  private final ScrollBar bar = new ScrollBar();
  private final Rectangle clip = new Rectangle();

  WideBox(Region content) {
    this(content, false);
  }

  private WideBox(Region content, boolean centred) {
    this.content = content;
    this.centred = centred;
    getStyleClass().add("wide-box");
    bar.setOrientation(Orientation.HORIZONTAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe(_ -> requestLayout());
    setClip(clip);
    getChildren().setAll(content, bar);
    setMinWidth(0);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  static WideBox centred(Region content) {
    return new WideBox(content, true);
  }

  private void scroll(ScrollEvent event) {
    if (bar.isVisible() && event.getDeltaX() != 0) {
      bar.setValue(Math.clamp(bar.getValue() - event.getDeltaX(), 0, bar.getMax()));
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double contentWidth(double width) {
    double natural = content.prefWidth(-1);
    return centred ? natural : Math.min(natural, Math.max(content.minWidth(-1), width));
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double insets = snappedTopInset() + snappedBottomInset();
    double inner = width < 0 ? content.prefWidth(-1) : width - sides();
    double wide = contentWidth(inner);
    double barHeight = wide > inner + 1 ? bar.prefHeight(-1) : 0;
    return content.prefHeight(wide) + insets + barHeight;
  }

  private double sides() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - sides();
    double wide = contentWidth(inner);
    double height = content.prefHeight(wide);
    double hidden = Math.max(0, wide - inner);
    boolean scrolls = hidden > 1;
    bar.setVisible(scrolls);
    bar.setMax(hidden);
    bar.setVisibleAmount(wide <= 0 ? 0 : hidden * inner / wide);
    if (bar.getValue() > hidden) {
      bar.setValue(hidden);
    }
    double x = scrolls ? -bar.getValue() : centred ? (inner - wide) / 2 : 0;
    content.resizeRelocate(snapPositionX(snappedLeftInset() + x), snappedTopInset(), wide, height);
    double barHeight = bar.prefHeight(-1);
    bar.resizeRelocate(
        snappedLeftInset(), getHeight() - snappedBottomInset() - barHeight, inner, barHeight);
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
  }
}
