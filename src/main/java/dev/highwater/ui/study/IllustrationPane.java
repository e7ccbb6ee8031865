package dev.highwater.ui.study;

import dev.highwater.drill.DrillRun;
import dev.highwater.ui.player.ScenarioPlayer;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The place beside (or under) the card where its scenario plays.
final class IllustrationPane extends StackPane {
  private static final String EXAMPLE =
      """
      ```acks
      compare acks: 1, all
      send A
      crash leader when A acked
      ```\
      """;

  private final ScenarioPlayer player = new ScenarioPlayer();
  private final Notice hidden =
      new Notice(
          Feather.PLAY_CIRCLE,
          "Answer first",
          "This answer can be run. Reveal it, and the simulator shows what it does.");
  private final Notice absent;

  IllustrationPane() {
    getStyleClass().add("illustration");
    Label example = new Label(EXAMPLE);
    example.getStyleClass().addAll("config", "card-sheet", "example");
    absent =
        new Notice(
            Feather.EDIT,
            "No scenario for this card",
            "Write one below the card in its note; three lines are enough:",
            example);
  }

  /// Shows that there is something to come, but not what.
  void hide(Illustration illustration) {
    player.clear();
    switch (illustration) {
      case Illustration.Preparing() -> getChildren().clear();
      case Illustration.Absent() -> getChildren().setAll(absent);
      case Illustration.Ready(var _) -> getChildren().setAll(hidden);
    }
  }

  /// Plays the scenario from its beginning, as soon as there is one.
  void play(Illustration illustration) {
    switch (illustration) {
      case Illustration.Preparing() -> getChildren().clear();
      case Illustration.Absent() -> getChildren().setAll(absent);
      case Illustration.Ready(DrillRun run) -> {
        getChildren().setAll(player);
        player.show(run);
        player.play();
      }
    }
  }

  /// Stops everything that moves.
  void clear() {
    player.clear();
    getChildren().clear();
  }

  /// Hands a key to the player, unless it comes from there.
  void pass(KeyEvent event) {
    if (getChildren().contains(player) && event.getTarget() != player) {
      Event.fireEvent(player, event.copyFor(player, player));
    }
  }
}
