package dev.highwater.ui.simulator;

import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import dev.highwater.scenario.Acting;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import dev.highwater.ui.player.Pick;
import dev.highwater.ui.player.PickAction;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.ScenarioPlayer;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/// The run in the middle of the screen, on which the learner acts; for a while a counterexample in
/// its place.
final class RunColumn extends StackPane {
  private final SimulatorViewModel model;
  private final ScenarioPlayer player;
  private Optional<DrillRun> own = Optional.empty();
  private boolean showsOwn = true;

  RunColumn(SimulatorViewModel model) {
    this.model = model;
    player = new ScenarioPlayer(model.computation());
    getStyleClass().add("simulator-run");
    getChildren().add(player);
    player.pane().offer(this::offered);
  }

  /// Whether the scenario's own run is shown, and no other in its place.
  boolean showsOwn() {
    return showsOwn;
  }

  /// The player's model.
  PlayerViewModel run() {
    return player.viewModel();
  }

  ScenarioPlayer player() {
    return player;
  }

  /// Shows what a text means, at the moment the model says.
  void show(Reading.Played played) {
    int chosen = showsOwn ? run().chosenRunProperty().get() : 0;
    own = Optional.of(Drills.alone(played.scenario(), played.runs()));
    showsOwn = true;
    player.show(own.get());
    run().choose(chosen);
    model.startAt().ifPresent(run()::follow);
  }

  /// Plays a counterexample in the place of the run, or the run again.
  void playInstead(Optional<DrillRun> counterexample) {
    showsOwn = counterexample.isEmpty();
    counterexample
        .or(() -> own)
        .ifPresent(run -> {
          player.show(run);
          player.play();
        });
  }

  /// The moment that is looked at; empty where that would say nothing of the scenario's own run.
  Optional<Tick> now() {
    return showsOwn ? run().now() : Optional.empty();
  }

  /// What can be done at the moment that is shown.
  Optional<Deeds> deeds() {
    if (!showsOwn || !(model.readingProperty().get() instanceof Reading.Played played)) {
      return Optional.empty();
    }
    return run()
        .run()
        .flatMap(shown ->
            run().now().map(now -> new Deeds(played.scenario(), shown, last(shown, now), now)));
  }

  /// The last step that has happened: the stop itself while time stands there, for what else
  /// happens at that tick may come after it.
  private TraceStep last(ScenarioRun shown, Tick now) {
    TraceStep stop = run().currentStep().orElseThrow();
    if (stop.at().equals(now)) {
      return stop;
    }
    return shown.trace().steps().stream()
        .filter(step -> step.at().compareTo(now) <= 0)
        .reduce(stop, (_, later) -> later);
  }

  /// Does it at the moment that is shown.
  void act(Deed deed) {
    deeds()
        .ifPresent(
            here -> model.act(deed, here.run(), new Acting.Point(here.step().index(), here.now())));
  }

  private List<PickAction> offered(Pick pick) {
    player.pause();
    return deeds()
        .map(here ->
            here.to(pick).stream()
                .map(deed -> new PickAction(deed.name(), () -> act(deed)))
                .toList())
        .orElse(List.of());
  }
}
