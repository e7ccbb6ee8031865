package dev.highwater.ui.player;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Zoomed;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Plays a drill: the cluster as a picture, one sentence per event, a scrub bar, and what became of
/// the records. Takes values only; runs a scenario itself only to compare it under every {@code
/// acks}, when the learner asks for that.
///
/// Its keys are those of {@link RunStage}, while the focus is anywhere inside.
public final class ScenarioPlayer extends VBox {
  /// The picture is not squeezed below this width to make it larger.
  private static final double LEAST_WIDTH = 490;

  private final PlayerViewModel model = new PlayerViewModel();
  private final SettingsStrip strip = new SettingsStrip(model::choose);
  private final Zoomed zoomed;
  private final RunStage stage = new RunStage(model);
  private final RecordTable table = new RecordTable();
  private final LatencyBars latency = new LatencyBars();
  private final AcksComparison comparison;
  private final AssumptionList assumptions = new AssumptionList();
  private final VBox content = new VBox();

  /// Shows nothing yet.
  ///
  /// @param tasks runs a scenario again when the learner asks for it
  public ScenarioPlayer(BackgroundTasks tasks) {
    comparison = new AcksComparison(tasks);
    getStyleClass().addAll("player", "player-words");
    getStylesheets().add(PlayerStyle.sheet());
    content.getStyleClass().add("player-content");
    VBox middle = new VBox(content);
    middle.getStyleClass().add("player-stage");
    zoomed = new Zoomed(middle, LEAST_WIDTH);
    ScrollPane scroll = new ScrollPane(zoomed);
    scroll.getStyleClass().add("player-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, stage::use);
    model.drillRunProperty().subscribe(_ -> open());
    model.playbackProperty().subscribe(found -> found.ifPresent(this::open));
    model.stopProperty().subscribe(_ -> showStop());
  }

  /// Shows a drill at the beginning of its first run, paused.
  public void show(DrillRun run) {
    model.show(run);
  }

  /// Plays on; from the beginning if the run is over.
  public void play() {
    model.play();
  }

  /// Stops where it is.
  public void pause() {
    model.pause();
  }

  /// Goes to the next event.
  public void stepForward() {
    model.stepForward();
  }

  /// Goes back to the event before.
  public void stepBack() {
    model.stepBack();
  }

  /// Back to the beginning, paused.
  public void restart() {
    model.restart();
  }

  /// Shows nothing and stops all motion.
  public void clear() {
    model.clear();
  }

  /// When true the player steps from event to event without moving anything.
  public BooleanProperty reducedMotionProperty() {
    return model.reducedMotionProperty();
  }

  /// What is shown, for screens that want to follow it.
  public PlayerViewModel viewModel() {
    return model;
  }

  /// The picture, for screens that offer what can be done to the things in it.
  public RunPane pane() {
    return stage.pane();
  }

  /// From the top of the player to the end of the sentence under the picture, in pixels.
  public double stageHeight() {
    double end = stage.getBoundsInParent().getMinY() + stage.sentenceEnd();
    return end * zoomed.factor(zoomed.getWidth());
  }

  private void open() {
    content.getChildren().clear();
    model
        .drillRunProperty()
        .get()
        .ifPresent(run -> {
          boolean aboutLatency = run.drill().emphasis() == Drill.Emphasis.LATENCY;
          strip.show(run);
          assumptions.show(run.drill().assumptions());
          latency.show(comparesWaits(run) ? LatencyBar.of(run) : List.of(), aboutLatency);
          content.getChildren().addAll(strip, stage);
          content.getChildren().add(aboutLatency ? latency : table);
          content.getChildren().addAll(aboutLatency ? table : latency, comparison, assumptions);
        });
  }

  /// With all three values compared already there is nothing to add.
  private static boolean comparesAcks(DrillRun run) {
    return run.runs().stream().filter(each -> each.setting().startsWith("acks=")).count() > 2
        && comparesWaits(run);
  }

  /// Elsewhere the waits are made by what the scenario does to the network, and say nothing.
  private static boolean comparesWaits(DrillRun run) {
    return switch (run.drill().emphasis()) {
      case ACKNOWLEDGEMENT, LATENCY -> true;
      case DURABILITY, AVAILABILITY -> false;
    };
  }

  private void open(Playback playback) {
    model
        .drillRunProperty()
        .get()
        .ifPresent(run -> {
          strip.choose(run, model.chosenRunProperty().get());
          comparison.offer(
              comparesAcks(run) ? "" : run.drill().scenario(), playback.run().setting());
        });
    showStop();
  }

  private void showStop() {
    model
        .playbackProperty()
        .get()
        .ifPresent(playback -> {
          int stop = model.stopProperty().get();
          int step = playback.clock().stepOfStop(stop);
          List<String> readable = playback.picture(stop).readable();
          table.show(RecordStanding.at(playback.trace(), step, readable));
        });
  }
}
