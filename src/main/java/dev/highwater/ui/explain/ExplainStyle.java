package dev.highwater.ui.explain;

import java.util.Objects;
import javafx.scene.Parent;

/// The style sheet of this room.
final class ExplainStyle {
  private ExplainStyle() {}

  static void dress(Parent panel) {
    panel
        .getStylesheets()
        .add(
            Objects.requireNonNull(ExplainStyle.class.getResource("explain.css")).toExternalForm());
  }
}
