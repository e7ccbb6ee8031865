package dev.highwater.ui.library;

import dev.highwater.ui.frame.KeyCap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small forms that come again on this screen.
final class LibraryForms {
  private LibraryForms() {}

  /// A small button with its key.
  static Button pill(String id, String text, String key, Runnable action) {
    Button button = new Button(text);
    if (!key.isEmpty()) {
      button.setGraphic(new KeyCap(key));
    }
    button.setId(id);
    button.getStyleClass().add("pill");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// A path on one line: what is too long loses its middle.
  static Label path(String path) {
    Label label = new Label(path);
    label.getStyleClass().addAll("config", "muted", "path");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(path));
    return label;
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
