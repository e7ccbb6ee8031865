package dev.highwater.ui.prose;

import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Typefaces;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.util.Duration;

/// A formula, set in the background in the colour of the text around it. One that cannot be set is
/// shown as it was typed.
final class MathsNode extends StackPane {
  /// After so long the source is shown, until the formula may come after all: the first one waits
  /// for all of JLaTeXMath to be loaded, and one behind a formula that takes for ever never comes.
  private static final Duration PATIENCE = Duration.seconds(4);

  private static final double LEAST_SCALE = 2;

  /// The letters of TeX are smaller than those of other typefaces at the same size.
  private static final double LETTERS = 1.12;

  private final String source;
  private final double pixels;

  /// Empty text, whose colour the style sheet decides.
  private final Text ink = new Text();

  private double baseline;
  private boolean settled;

  MathsNode(String source, boolean display, double pixels, BackgroundTasks tasks) {
    this.source = source;
    this.pixels = pixels;
    getStyleClass().add("maths");
    ink.getStyleClass().setAll("prose-text");
    ink.setManaged(false);
    getChildren().setAll(ink);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(source);
    double scale =
        Math.max(
            LEAST_SCALE,
            Screen.getScreens().stream().mapToDouble(Screen::getOutputScaleX).max().orElse(1));
    PauseTransition patience = new PauseTransition(PATIENCE);
    tasks.ask(
        () -> Formula.set(source, display, pixels * LETTERS * scale),
        result -> {
          patience.stop();
          show(result, scale);
        },
        failure -> {
          patience.stop();
          showSource("This formula cannot be set.");
          throw failure;
        });
    if (!settled) {
      patience.setOnFinished(_ -> showSource("This formula is not set yet."));
      patience.play();
    }
  }

  private void show(Formula.Result result, double scale) {
    switch (result) {
      case Formula.Mistake(String sentence) -> showSource(sentence);
      case Formula.Picture picture -> showPicture(picture, scale);
    }
  }

  private void showPicture(Formula.Picture picture, double scale) {
    settled = true;
    ImageView view = new ImageView();
    view.setFitWidth(picture.width() / scale);
    view.setFitHeight(picture.height() / scale);
    view.setSmooth(true);
    ink.fillProperty()
        .subscribe(paint -> {
          if (paint instanceof Color colour) {
            view.setImage(coloured(picture, colour));
          }
        });
    baseline = picture.baseline() / scale;
    getChildren().setAll(ink, view);
  }

  private void showSource(String why) {
    settled = true;
    Label label = new Label(source);
    label.getStyleClass().setAll("config-chip", "maths-mistake");
    label.setStyle(
        "-fx-font-family: \"%s\"; -fx-font-size: %.1fpx;"
            .formatted(Typefaces.MONOSPACE, pixels * 0.86));
    label.setTooltip(new Tooltip(why));
    baseline = pixels * 1.1;
    getChildren().setAll(ink, label);
    setAccessibleHelp(why);
  }

  @Override
  public double getBaselineOffset() {
    return baseline;
  }

  /// Black becomes the colour of the text; colours of the formula's own stay.
  private static WritableImage coloured(Formula.Picture picture, Color colour) {
    int ink =
        ((int) Math.round(colour.getRed() * 255) << 16)
            | ((int) Math.round(colour.getGreen() * 255) << 8)
            | (int) Math.round(colour.getBlue() * 255);
    int[] pixels = picture.argb().clone();
    for (int i = 0; i < pixels.length; i++) {
      if ((pixels[i] & 0xffffff) == 0) {
        pixels[i] |= ink;
      }
    }
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            picture.width());
    return image;
  }
}
