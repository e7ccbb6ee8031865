package dev.highwater.ui.study;

import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.explain.PredictPane;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.ScenarioPlayer;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
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
  private final PredictPane predict;
  private final BackgroundTasks computation;
  private BiConsumer<DrillRun, Integer> chosen = (_, _) -> {};

  /// @param onPredict told the place of the answer the learner foresees
  /// @param computation runs scenarios again
  IllustrationPane(IntConsumer onPredict, BackgroundTasks computation) {
    this.computation = computation;
    predict = new PredictPane(onPredict);
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
      case Illustration.Ready ready -> {
        getChildren().setAll(hidden);
        ready
            .question()
            .ifPresent(question -> {
              predict.ask(question);
              getChildren().setAll(predict);
            });
        // Made while the learner thinks, so that neither the start nor the reveal waits for it.
        player = Optional.of(player.orElseGet(this::make));
      }
    }
  }

  /// Plays the scenario from its beginning, as soon as there is one.
  ///
  /// @param first place of the run to begin with
  void play(Illustration illustration, int first) {
    switch (illustration) {
      case Illustration.Preparing() -> getChildren().clear();
      case Illustration.Absent() -> getChildren().setAll(absent);
      case Illustration.Ready ready -> {
        ScenarioPlayer playing = player.orElseGet(this::make);
        player = Optional.of(playing);
        getChildren().setAll(playing);
        playing.show(ready.run());
        playing.viewModel().choose(first);
        playing.play();
      }
    }
  }

  /// Which of the runs is on the screen is told to this one.
  void onChosenRun(BiConsumer<DrillRun, Integer> listener) {
    chosen = listener;
  }

  /// Goes to a moment of the run that plays.
  void seek(Tick moment) {
    player.map(ScenarioPlayer::viewModel).ifPresent(playing -> playing.seek(moment));
  }

  /// Stops everything that moves.
  void clear() {
    player.ifPresent(ScenarioPlayer::clear);
    getChildren().clear();
  }

  private ScenarioPlayer make() {
    ScenarioPlayer made = new ScenarioPlayer(computation);
    PlayerViewModel playing = made.viewModel();
    playing
        .chosenRunProperty()
        .subscribe(run ->
            playing
                .drillRunProperty()
                .get()
                .ifPresent(drill -> chosen.accept(drill, run.intValue())));
    return made;
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
