package dev.highwater.ui.study;

import dev.highwater.drill.DrillRun;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.player.ScenarioPlayer;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The place beside (or under) the card where its scenario plays.
final class IllustrationPane extends StackPane {
  /// A scenario to start from, as it stands in a note.
  static final String EXAMPLE =
      """
      ```acks
      compare acks: 1, all
      send A
      crash leader when A acked
      ```\
      """;

  private Optional<ScenarioPlayer> player = Optional.empty();
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
    player.ifPresent(ScenarioPlayer::clear);
    switch (illustration) {
      case Illustration.Preparing() -> getChildren().clear();
      case Illustration.Absent() -> getChildren().setAll(absent);
      case Illustration.Ready(var _) -> {
        getChildren().setAll(hidden);
        // Made while the learner thinks, so that neither the start nor the reveal waits for it.
        player = Optional.of(player.orElseGet(ScenarioPlayer::new));
      }
    }
  }

  /// Plays the scenario from its beginning, as soon as there is one.
  void play(Illustration illustration) {
    switch (illustration) {
      case Illustration.Preparing() -> getChildren().clear();
      case Illustration.Absent() -> getChildren().setAll(absent);
      case Illustration.Ready(DrillRun run) -> {
        ScenarioPlayer playing = player.orElseGet(ScenarioPlayer::new);
        player = Optional.of(playing);
        getChildren().setAll(playing);
        playing.show(run);
        playing.play();
      }
    }
  }

  /// Stops everything that moves.
  void clear() {
    player.ifPresent(ScenarioPlayer::clear);
    getChildren().clear();
  }

  /// Hands a key to the player, unless it comes from there; it is used up then, so that an arrow
  /// does not move the focus as well.
  void pass(KeyEvent event) {
    player
        .filter(getChildren()::contains)
        .filter(shown -> !shown.equals(event.getTarget()))
        .ifPresent(shown -> {
          shown.fireEvent(event.copyFor(shown, shown));
          event.consume();
        });
  }

  /// How far down the pane reaches what must be seen while a scenario plays: the picture and its
  /// sentence.
  double stageHeight() {
    return player.filter(getChildren()::contains).map(ScenarioPlayer::stageHeight).orElse(0.0);
  }
}
