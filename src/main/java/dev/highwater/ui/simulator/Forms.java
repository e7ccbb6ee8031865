package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.KeyCap;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Small forms that come again on this screen.
final class Forms {
  private Forms() {}

  /// A quiet heading over a part of the screen.
  static Label heading(String text) {
    Label label = new Label(text.toUpperCase(Locale.getDefault(Locale.Category.DISPLAY)));
    label.setAccessibleText(text);
    label.getStyleClass().addAll("semibold", "simulator-heading");
    return label;
  }

  static Button pill(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("pill");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A pill with the key that does the same.
  static Button pill(String id, String text, String key, Runnable action) {
    Button button = pill(id, text, action);
    button.setGraphic(new KeyCap(key));
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text + " (" + key + ")"));
    return button;
  }
}
