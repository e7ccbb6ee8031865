package dev.highwater.ui.prose;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A quiet line in place of something that is not shown, saying why; a button where a click does
/// something about it.
final class Placeholder extends javafx.scene.layout.StackPane {
  /// @param text a few words
  /// @param onClick what a click does
  Placeholder(Feather icon, String text, Optional<Runnable> onClick) {
    getStyleClass().add("placeholder-line");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    setMinWidth(0);
    onClick.ifPresentOrElse(
        action -> {
          Button button = new Button(text, new FontIcon(icon));
          button.getStyleClass().add("link-box");
          button.setWrapText(true);
          button.setOnAction(_ -> action.run());
          getChildren().setAll(button);
        },
        () -> {
          Label label = new Label(text, new FontIcon(icon));
          label.getStyleClass().add("placeholder");
          label.setWrapText(true);
          label.setAccessibleRole(AccessibleRole.TEXT);
          getChildren().setAll(label);
        });
  }
}
