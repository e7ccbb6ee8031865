package dev.highwater.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small forms that come again on this screen.
final class Forms {
  private Forms() {}

  static Button pill(String id, String text, Feather icon, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("pill", "action");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// A button that says what is to be done first.
  static Button prominent(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll("prominent", "semibold");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("semibold", "section-heading");
    return label;
  }
}
