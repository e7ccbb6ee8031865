package dev.highwater.ui.prose;

import dev.highwater.note.prose.ProseInline;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture as wide as the note asks, or as it is, but never wider than the column.
final class FittedPicture extends Region {
  private final ImageView view;
  private final double width;
  private final double ratio;

  FittedPicture(PictureFile.Drawn drawn, ProseInline.Picture asked) {
    view = new ImageView(drawn.image());
    view.setSmooth(true);
    double natural = (double) drawn.height() / drawn.width();
    width =
        asked.width().isPresent()
            ? asked.width().getAsInt()
            : asked.height().isPresent() ? asked.height().getAsInt() / natural : drawn.width();
    ratio = asked.height().isPresent() ? asked.height().getAsInt() / width : natural;
    getStyleClass().addAll("picture", "ink-" + drawn.ink().name().toLowerCase(Locale.ROOT));
    getChildren().setAll(view);
    setMinWidth(0);
    setMaxWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double sides() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return width + sides();
  }

  @Override
  protected double computePrefHeight(double available) {
    double shown = available < 0 ? width : Math.min(width, available - sides());
    return Math.max(1, shown * ratio) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double shown = Math.max(1, Math.min(width, getWidth() - sides()));
    view.setFitWidth(shown);
    view.setFitHeight(Math.max(1, shown * ratio));
    view.relocate(snappedLeftInset(), snappedTopInset());
  }
}
