package dev.highwater.ui.frame;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What stands on one line and takes what room there is.
public final class Line {
  private Line() {}

  /// Pushes what comes after it to the end of a row.
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// A path: what is too long loses its middle, since the beginning says where it is and the end
  /// what.
  public static Label path(String path) {
    Label label = new Label(path);
    label.getStyleClass().addAll("config", "muted", "path");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(path));
    return label;
  }
}
