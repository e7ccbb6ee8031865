package dev.highwater.ui.player;

import java.util.Locale;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A record in a log: a rounded square with its name, drawn by its mark.
final class RecordSquare extends StackPane {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

  private static final double NAME_MARGIN = 6;
  private static final Duration CROSS_FADE = Duration.millis(120);

  private final Label name = new Label();
  private final Label cross = new Label("✕");
  private final FadeTransition fade = new FadeTransition(CROSS_FADE, this);
  private RecordMark mark = RecordMark.UNCOMMITTED;

  RecordSquare() {
    getStyleClass().addAll("player-record", mark.styleClass());
    name.getStyleClass().add("player-record-name");
    name.setMinWidth(USE_PREF_SIZE);
    cross.getStyleClass().add("player-record-cross");
    cross.setManaged(false);
    getChildren().addAll(name, cross);
    fade.setFromValue(0.2);
    fade.setToValue(1);
  }

  /// Says whether it is the one that has been chosen.
  void mark(boolean marked) {
    pseudoClassStateChanged(MARKED, marked);
  }

  /// The name of the record that is shown.
  String record() {
    return name.getText();
  }

  /// Shows a record as it stands now.
  ///
  /// @param faded the broker is down
  /// @param crossFade whether a change of mark may be seen as motion
  void show(Picture.Square square, boolean faded, boolean crossFade) {
    boolean changed = !isVisible() || mark != square.mark();
    name.setText(square.name());
    cross.setVisible(square.mark() == RecordMark.REFUSED || square.mark() == RecordMark.LOST);
    setAccessibleText(String.format(Locale.ROOT, "%s, %s", square.name(), square.mark().words()));
    if (mark != square.mark()) {
      getStyleClass().remove(mark.styleClass());
      getStyleClass().add(square.mark().styleClass());
      mark = square.mark();
    }
    pseudoClassStateChanged(FADED, faded);
    setVisible(true);
    if (changed && crossFade) {
      fade.playFromStart();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // A long name is set smaller rather than cut: a cut name is another record's name.
    double scale = Math.min(1, (getWidth() - NAME_MARGIN) / Math.max(1, name.getWidth()));
    name.setScaleX(scale);
    name.setScaleY(scale);
    cross.autosize();
    cross.relocate(getWidth() - cross.getWidth() - 3, 1);
  }
}
