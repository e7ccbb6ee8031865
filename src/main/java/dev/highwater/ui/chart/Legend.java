package dev.highwater.ui.chart;

import java.util.SequencedMap;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Which colour of a chart means what.
public final class Legend extends FlowPane {
  /// @param names of each style, in the order in which they are said
  /// @param shape of the chart explained
  public Legend(SequencedMap<String, String> names, ChartData.Shape shape) {
    getStyleClass().add("legend");
    names.forEach((style, name) -> {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("legend-swatch", style);
      if (shape == ChartData.Shape.LINES) {
        swatch.getStyleClass().add("line");
      }
      Label label = new Label(name, swatch);
      label.getStyleClass().addAll("muted", "chart-axis");
      getChildren().add(label);
    });
  }
}
