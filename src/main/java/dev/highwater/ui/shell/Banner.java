package dev.highwater.ui.shell;

import dev.highwater.ui.frame.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence across the top of the window.
final class Banner extends HBox {
  private static final Texts TEXTS = Texts.of(Banner.class);

  private Banner(String id, Feather icon, String sentence) {
    getStyleClass().add("banner");
    Label label = new Label(sentence, new FontIcon(icon));
    label.setId(id);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    setHgrow(label, Priority.ALWAYS);
    getChildren().add(label);
  }

  /// Says why nothing may be written, for as long as the window is open.
  static Banner readOnly(String sentence) {
    return new Banner("read-only", Feather.LOCK, sentence);
  }

  /// Says something that the learner can put away.
  static Banner news(String sentence, Runnable away) {
    Banner banner = new Banner("news", Feather.ARCHIVE, sentence);
    String words = TEXTS.say("put-away");
    Button button = new Button(words, new FontIcon(Feather.X));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "put-away");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setOnAction(_ -> away.run());
    banner.getChildren().add(button);
    return banner;
  }
}
