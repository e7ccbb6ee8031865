package dev.highwater.ui.library;

import dev.highwater.ui.frame.KeyCap;
import javafx.scene.control.Button;
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
}
