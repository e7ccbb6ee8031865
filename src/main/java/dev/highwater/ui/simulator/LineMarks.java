package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Beside each line that expects something, whether the run shows it; and a band on the line at
/// which the script stands.
final class LineMarks extends Pane {
  private static final Texts TEXTS = Texts.of(LineMarks.class);
  private static final double WIDTH = 20;

  private final ColouredText text;
  private final Region band = new Region();
  private final List<Label> marks = new ArrayList<>();
  private List<LineMark> shown = List.of();
  private int current = -1;

  LineMarks(ColouredText text) {
    this.text = text;
    getStyleClass().add("scenario-marks");
    band.getStyleClass().add("scenario-band");
    band.setManaged(false);
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
  }

  /// The band, to lie behind the text.
  Region band() {
    return band;
  }

  /// Shows what holds and what does not.
  void show(List<LineMark> now) {
    shown = now;
    marks.clear();
    for (LineMark mark : now) {
      Label label = new Label(mark.holds() ? "✓" : "✗");
      label.getStyleClass().add(mark.holds() ? "scenario-holds" : "scenario-fails");
      String words =
          mark.holds()
              ? TEXTS.say("line-holds", mark.line() + 1)
              : TEXTS.say("line-fails", mark.line() + 1, mark.observed());
      label.setAccessibleText(words);
      label.setTooltip(new Tooltip(words));
      marks.add(label);
    }
    getChildren().setAll(marks);
    requestLayout();
  }

  /// Puts the band onto a line; -1 for none.
  void standAt(int line) {
    current = line;
    requestLayout();
  }

  /// As high as the text beside it.
  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).line() < text.lines()) {
        Label mark = marks.get(i);
        mark.resizeRelocate(0, text.top(shown.get(i).line()), WIDTH, mark.prefHeight(-1));
      }
    }
    boolean visible = current >= 0 && current < text.lines();
    band.setVisible(visible);
    if (visible) {
      double top = text.top(current);
      double width = band.getParent() instanceof Region parent ? parent.getWidth() : getWidth();
      band.resizeRelocate(0, text.getLayoutY() + top, width, text.bottom(current) - top);
    }
  }
}
