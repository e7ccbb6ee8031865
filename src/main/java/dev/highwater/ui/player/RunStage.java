package dev.highwater.ui.player;

import dev.highwater.ui.theme.Appearance;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// A run that can be played: the row of views and tools, the picture, its sentence, the scrub bar
/// and the buttons. The picture takes what height there is to spare.
///
/// Keys, while the focus is anywhere inside: Left and Right step, Home and End go to the ends, P or
/// K plays and pauses, V shows the next view, Ctrl F looks for events. Space and the digits are
/// left to the screen around it.
public final class RunStage extends VBox {
  private static final double NANOS_PER_MILLI = 1e6;

  /// A frame that took longer (the window was hidden) does not make the run leap.
  private static final double LONGEST_FRAME = 100;

  private final PlayerViewModel model;
  private final RunPane pane;
  private final RunTools tools;
  private final SentenceCard sentence = new SentenceCard();
  private final ScrubBar scrub;
  private final Transport transport;
  private final AnimationTimer timer = new FrameTimer();

  /// A stage that follows that model, and lets its time pass.
  public RunStage(PlayerViewModel model) {
    this.model = model;
    pane = new RunPane(model);
    tools = new RunTools(model, pane::takeFocus);
    scrub = new ScrubBar(model::scrubTo);
    transport = new Transport(model);
    getStyleClass().addAll("player-run-stage", "player-words");
    getStylesheets().add(PlayerStyle.sheet());
    VBox.setVgrow(pane, Priority.ALWAYS);
    getChildren().addAll(tools, pane, sentence, scrub, transport);
    model.playbackProperty().subscribe(found -> found.ifPresent(this::open));
    model
        .stopProperty()
        .subscribe(_ -> {
          showStop();
          // With reduced motion the place shown is the stop's.
          showPosition();
        });
    model.positionProperty().subscribe(_ -> showPosition());
    model.movingProperty().subscribe(this::run);
    Appearance.reducedMotionAround(this).subscribe(model.reducedMotionProperty()::set);
  }

  /// The picture, for whoever wants to know what is clicked in it.
  public RunPane pane() {
    return pane;
  }

  /// The bottom of the sentence, in pixels from the top of the stage.
  double sentenceEnd() {
    return sentence.getBoundsInParent().getMaxY();
  }

  private void open(Playback playback) {
    sentence.open(playback);
    scrub.open(playback);
    showStop();
    showPosition();
  }

  private void showStop() {
    if (model.playbackProperty().get().isPresent()) {
      sentence.say(model.sentence());
      transport.showCount(model.stopProperty().get() + 1, model.stopCount());
    }
  }

  private void showPosition() {
    model
        .playbackProperty()
        .get()
        .ifPresent(playback -> {
          double shown = model.shownPosition();
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

  /// Does what a key of the player asks for, and uses it up.
  void use(KeyEvent event) {
    if (event.isConsumed()
        || event.getTarget() instanceof TextInputControl
        || model.playbackProperty().get().isEmpty()) {
      return;
    }
    actionOf(event)
        .ifPresent(action -> {
          action.run();
          event.consume();
        });
  }

  private Optional<Runnable> actionOf(KeyEvent event) {
    if (event.isShortcutDown()) {
      return event.getCode() == KeyCode.F ? Optional.of(tools::find) : Optional.empty();
    }
    if (event.isAltDown()) {
      return Optional.empty();
    }
    return switch (event.getCode()) {
      case LEFT -> Optional.of(model::stepBack);
      case RIGHT -> Optional.of(model::stepForward);
      case HOME -> Optional.of(model::restart);
      case END -> Optional.of(model::goToEnd);
      case P, K -> Optional.of(model::togglePlay);
      case V -> Optional.of(this::nextView);
      default -> Optional.empty();
    };
  }

  private void nextView() {
    model.viewProperty().set(model.viewProperty().get().next());
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
      // In its first frame what is inside a scroll pane may not be in the scene yet.
      if (last > 0 && isOnScreen()) {
        model.advance(Math.min(LONGEST_FRAME, (now - last) / NANOS_PER_MILLI));
      } else if (last > 0) {
        model.pause();
      }
      last = now;
    }
  }
}
