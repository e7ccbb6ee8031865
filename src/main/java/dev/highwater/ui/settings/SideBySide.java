package dev.highwater.ui.settings;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Two columns beside one another, or one above the other where there is little room; as high as
/// their texts are at the widths they really get.
class SideBySide extends Region {
  private static final double FIRST_SHARE = 0.58;

  /// Between the two when they are beside one another, and when they are not, in pixels.
  private static final double GAP_BESIDE = 28;

  private static final double GAP_BELOW = 10;

  /// What stands on the left, or above.
  final VBox first = new VBox();

  /// What stands on the right, or below.
  final VBox second = new VBox();

  private boolean narrow;

  SideBySide() {
    getChildren().setAll(first, second);
  }

  /// @param littleRoom whether the second goes under the first
  void arrange(boolean littleRoom) {
    narrow = littleRoom;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double inside =
        narrow
            ? Math.max(first.prefWidth(-1), second.prefWidth(-1))
            : first.prefWidth(-1) + GAP_BESIDE + second.prefWidth(-1);
    return snappedLeftInset() + inside + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
    double high =
        narrow
            ? first.prefHeight(inside) + GAP_BELOW + second.prefHeight(inside)
            : Math.max(
                first.prefHeight(firstWidth(inside)), second.prefHeight(secondWidth(inside)));
    return snappedTopInset() + high + snappedBottomInset();
  }

  private double firstWidth(double inside) {
    return narrow ? inside : snapSizeX((inside - GAP_BESIDE) * FIRST_SHARE);
  }

  private double secondWidth(double inside) {
    return narrow ? inside : inside - GAP_BESIDE - firstWidth(inside);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double inside = getWidth() - left - snappedRightInset();
    double firstWidth = firstWidth(inside);
    double secondWidth = secondWidth(inside);
    double firstHeight = first.prefHeight(firstWidth);
    first.resizeRelocate(left, top, firstWidth, firstHeight);
    second.resizeRelocate(
        narrow ? left : left + firstWidth + GAP_BESIDE,
        narrow ? top + firstHeight + GAP_BELOW : top,
        secondWidth,
        second.prefHeight(secondWidth));
  }
}
