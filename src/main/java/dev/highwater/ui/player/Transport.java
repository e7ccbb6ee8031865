package dev.highwater.ui.player;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons under the scrub bar: restart, back, play or pause, forward, speed; and the count.
final class Transport extends HBox {
  private final Label count = new Label();

  Transport(PlayerViewModel model) {
    getStyleClass().add("player-transport");
    setAlignment(Pos.CENTER_LEFT);
    Button play = button(Feather.PLAY, "Play (P)", model::togglePlay);
    play.getStyleClass().add("player-play");
    FontIcon playIcon = new FontIcon(Feather.PLAY);
    FontIcon pauseIcon = new FontIcon(Feather.PAUSE);
    model
        .playingProperty()
        .subscribe(playing -> {
          play.setGraphic(playing ? pauseIcon : playIcon);
          play.setAccessibleText(playing ? "Pause" : "Play");
          play.getTooltip().setText(playing ? "Pause (P)" : "Play (P)");
        });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    count.getStyleClass().add("player-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            button(Feather.SKIP_BACK, "Restart (Home)", model::restart),
            button(Feather.CHEVRON_LEFT, "Step back (←)", model::stepBack),
            play,
            button(Feather.CHEVRON_RIGHT, "Step forward (→)", model::stepForward),
            speeds(model),
            space,
            count);
  }

  private static Button button(Feather icon, String name, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("player-button");
    button.setAccessibleText(name.substring(0, name.indexOf(" (")));
    button.setTooltip(new Tooltip(name));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static ChoiceBox<Speed> speeds(PlayerViewModel model) {
    ChoiceBox<Speed> speeds = new ChoiceBox<>();
    speeds.getItems().setAll(Speed.values());
    speeds.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Speed speed) {
            return speed.words();
          }

          @Override
          public Speed fromString(String words) {
            throw new UnsupportedOperationException("the choice box is not editable");
          }
        });
    speeds.valueProperty().bindBidirectional(model.speedProperty());
    speeds.getStyleClass().add("player-speed");
    speeds.setMaxWidth(USE_PREF_SIZE);
    speeds.setAccessibleText("Speed");
    speeds.setTooltip(new Tooltip("Speed"));
    return speeds;
  }

  /// Says which event is shown, counted from 1.
  void showCount(int event, int of) {
    count.setText("event %d of %d".formatted(event, of));
  }
}
