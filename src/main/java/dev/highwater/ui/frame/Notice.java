package dev.highwater.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A quiet word in an empty place: an icon, a heading, a sentence, and what can be done.
public final class Notice extends VBox {
  public Notice(Ikon icon, String heading, String sentence, Node... more) {
    getStyleClass().add("notice");
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("notice-icon");
    getChildren().addAll(picture, heading(heading), sentence(sentence));
    getChildren().addAll(more);
  }

  /// A sentence that wraps, in the muted colour.
  public static Label sentence(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("notice-heading", "semibold");
    label.setWrapText(true);
    return label;
  }
}
