package dev.highwater.ui.player;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Plays a drill: the cluster as a picture, one sentence per event, a scrub bar, and what became of
/// the records. Takes values only and runs nothing itself.
///
/// Keys, while the focus is anywhere inside: Left and Right step, Home and End go to the ends, P or
/// K plays and pauses. Space and the digits are left to the screen around it.
public final class ScenarioPlayer extends VBox {
  private static final double NANOS_PER_MILLI = 1e6;

  /// A frame that took longer (the window was hidden) does not make the run leap.
  private static final double LONGEST_FRAME = 100;

  private final PlayerViewModel model = new PlayerViewModel();
  private final SettingsStrip strip = new SettingsStrip(model::choose);
  private final ClusterPane cluster = new ClusterPane();
  private final SentenceCard sentence = new SentenceCard();
  private final ScrubBar scrub = new ScrubBar(model::scrubTo);
  private final Transport transport = new Transport(model);
  private final RecordTable table = new RecordTable();
  private final LatencyBars latency = new LatencyBars();
  private final AssumptionList assumptions = new AssumptionList();
  private final VBox content = new VBox();
  private final AnimationTimer timer = new FrameTimer();

  /// Shows nothing yet.
  public ScenarioPlayer() {
    getStyleClass().add("player");
    getStylesheets()
        .add(
            Objects.requireNonNull(ScenarioPlayer.class.getResource("player.css"))
                .toExternalForm());
    content.getStyleClass().add("player-content");
    VBox stage = new VBox(content);
    stage.getStyleClass().add("player-stage");
    ScrollPane scroll = new ScrollPane(stage);
    scroll.getStyleClass().add("player-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    model.drillRunProperty().subscribe(_ -> open());
    model.playbackProperty().subscribe(found -> found.ifPresent(this::open));
    model
        .stopProperty()
        .subscribe(_ -> {
          showStop();
          // With reduced motion the place shown is the stop's.
          showPosition();
        });
    model.positionProperty().subscribe(_ -> showPosition());
    model.movingProperty().subscribe(moving -> run(moving));
    Appearance.reducedMotionAround(this).subscribe(model.reducedMotionProperty()::set);
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

  /// From the top of the player to the end of the sentence under the picture, in pixels.
  public double stageHeight() {
    return sentence.getBoundsInParent().getMaxY();
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
          content.getChildren().addAll(strip, cluster, sentence, scrub, transport);
          content.getChildren().add(aboutLatency ? latency : table);
          content.getChildren().addAll(aboutLatency ? table : latency, assumptions);
        });
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
        .ifPresent(run -> strip.choose(run, model.chosenRunProperty().get()));
    cluster.open(playback);
    sentence.open(playback);
    scrub.open(playback);
    showStop();
    showPosition();
  }

  private void showStop() {
    model
        .playbackProperty()
        .get()
        .ifPresent(playback -> {
          int stop = model.stopProperty().get();
          int step = playback.clock().stepOfStop(stop);
          boolean motion = model.movingProperty().get() && !model.reducedMotionProperty().get();
          cluster.show(Picture.at(playback.trace(), step), motion);
          cluster.setAccessibleText(model.sentence());
          sentence.say(model.sentence());
          table.show(RecordStanding.at(playback.trace(), step));
          transport.showCount(stop + 1, model.stopCount());
        });
  }

  private void showPosition() {
    model
        .playbackProperty()
        .get()
        .ifPresent(playback -> {
          double shown = model.shownPosition();
          cluster.moveTo(shown);
          sentence.showTime(playback.time(playback.clock().tickAt(shown)));
          scrub.moveTo(shown, model.sentence());
        });
  }

  private void run(boolean moving) {
    if (moving) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  private void handle(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || model.playbackProperty().get().isEmpty()) {
      return;
    }
    actionOf(event.getCode())
        .ifPresent(action -> {
          action.run();
          event.consume();
        });
  }

  private Optional<Runnable> actionOf(KeyCode key) {
    return switch (key) {
      case LEFT -> Optional.of(model::stepBack);
      case RIGHT -> Optional.of(model::stepForward);
      case HOME -> Optional.of(model::restart);
      case END -> Optional.of(model::goToEnd);
      case P, K -> Optional.of(model::togglePlay);
      default -> Optional.empty();
    };
  }

  private boolean isOnScreen() {
    return Optional.ofNullable(getScene())
        .flatMap(scene -> Optional.ofNullable(scene.getWindow()))
        .filter(Window::isShowing)
        .isPresent();
  }

  /// Passes the time between frames to the view model; runs only while something moves, and not on
  /// in a window that has been closed.
  private final class FrameTimer extends AnimationTimer {
    private long last;

    @Override
    public void start() {
      last = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (!isOnScreen()) {
        model.pause();
      } else if (last > 0) {
        model.advance(Math.min(LONGEST_FRAME, (now - last) / NANOS_PER_MILLI));
      }
      last = now;
    }
  }
}
