package dev.highwater.ui.simulator;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The numbers of the lines, beside their lines.
final class Gutter extends Pane {
  private static final double WIDTH = 30;

  private final ColouredText text;
  private final List<Label> numbers = new ArrayList<>();

  Gutter(ColouredText text) {
    this.text = text;
    getStyleClass().add("scenario-gutter");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMouseTransparent(true);
  }

  /// Shows as many numbers as there are lines.
  void show() {
    while (numbers.size() < text.lines()) {
      Label number = new Label(Integer.toString(numbers.size() + 1));
      number.getStyleClass().add("scenario-line-number");
      number.setAlignment(Pos.TOP_RIGHT);
      numbers.add(number);
      getChildren().add(number);
    }
    for (int i = 0; i < numbers.size(); i++) {
      numbers.get(i).setVisible(i < text.lines());
    }
    requestLayout();
  }

  /// As high as the text beside it.
  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < Math.min(text.lines(), numbers.size()); i++) {
      Label number = numbers.get(i);
      number.resizeRelocate(0, text.top(i), getWidth() - 8, number.prefHeight(-1));
    }
  }
}
