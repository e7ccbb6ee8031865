package dev.highwater.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The run as a line, with a mark for every notable event and a thumb to drag.
///
/// Failures are diamonds, acknowledgements large dots, other events small ones: shape as well as
/// colour. Arrow keys are the player's; the bar itself only listens to the mouse.
final class ScrubBar extends Pane {
  private static final double HEIGHT = 24;
  private static final double TRACK = 4;
  private static final double THUMB = 18;
  private static final double TOUCH = 18;

  private final Region track = region("player-track");
  private final Region done = region("player-track-done");
  private final Region thumb = region("player-thumb");
  private final List<StackPane> marks = new ArrayList<>();
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", 0);
  private Optional<Playback> playback = Optional.empty();
  private String valueText = "";

  /// @param onScrub takes the share of the whole way that was asked for, from 0 to 1
  ScrubBar(DoubleConsumer onScrub) {
    getStyleClass().add("player-scrub");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Position in the run");
    setFocusTraversable(true);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    thumb.setMouseTransparent(true);
    getChildren().addAll(track, done, thumb);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onScrub.accept(shareAt(event.getX())));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> onScrub.accept(shareAt(event.getX())));
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    return region;
  }

  /// Takes over a run and draws its marks.
  void open(Playback run) {
    playback = Optional.of(run);
    getChildren().removeAll(marks);
    marks.clear();
    for (int stop = 0; stop < run.clock().stopCount(); stop++) {
      marks.add(mark(run, stop));
    }
    getChildren().addAll(2, marks);
    requestLayout();
  }

  private static StackPane mark(Playback run, int stop) {
    Region shape = new Region();
    StopTone tone = run.tones().get(stop);
    shape.getStyleClass().addAll("player-stop", tone.styleClass());
    StackPane mark = new StackPane(shape);
    var step = run.stepAt(stop);
    Tooltip.install(
        mark, new Tooltip("%s (%s): %s".formatted(run.time(step.at()), tone.words(), step.text())));
    mark.setManaged(false);
    return mark;
  }

  /// Moves the thumb.
  ///
  /// @param text what a screen reader says for the value
  void moveTo(double position, String text) {
    share.set(playback.map(run -> position / Math.max(1, run.clock().length())).orElse(0.0));
    placeThumb();
    if (!text.equals(valueText)) {
      valueText = text;
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }
  }

  /// How much of the run lies behind, from 0 to 1.
  ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  private double shareAt(double x) {
    return Math.clamp((x - THUMB / 2) / Math.max(1, getWidth() - THUMB), 0, 1);
  }

  private double xAt(double wanted) {
    return THUMB / 2 + wanted * (getWidth() - THUMB);
  }

  private void placeThumb() {
    thumb.setTranslateX(xAt(share.get()) - THUMB / 2);
    done.resize(Math.max(0, xAt(share.get()) - THUMB / 2), TRACK);
  }

  @Override
  protected void layoutChildren() {
    double middle = HEIGHT / 2;
    track.resizeRelocate(THUMB / 2, middle - TRACK / 2, getWidth() - THUMB, TRACK);
    done.resizeRelocate(THUMB / 2, middle - TRACK / 2, 0, TRACK);
    thumb.resizeRelocate(0, middle - THUMB / 2, THUMB, THUMB);
    playback.ifPresent(run -> {
      for (int stop = 0; stop < marks.size(); stop++) {
        double x = xAt(run.clock().placeOfStop(stop) / Math.max(1, run.clock().length()));
        marks.get(stop).resizeRelocate(x - TOUCH / 2, middle - TOUCH / 2, TOUCH, TOUCH);
      }
    });
    placeThumb();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> share.get();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> 1.0;
      case VALUE_STRING -> valueText;
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
