package dev.highwater.ui.player;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The run as a line, with a mark for every notable event and a thumb to drag.
///
/// Failures are diamonds, acknowledgements large dots, other events small ones: shape as well as
/// colour. Arrow keys are the player's; the bar itself only listens to the mouse.
final class ScrubBar extends Pane {
  private static final double HEIGHT = 24;
  private static final double TRACK = 4;
  private static final double THUMB = 18;
  private static final double TOUCH = 9;

  /// With fewer pixels than this for an event, marks that tell nothing special are mere points.
  private static final double CROWDED = 9;

  private final Region track = region("player-track");
  private final Region done = region("player-track-done");
  private final Region thumb = region("player-thumb");
  private final Canvas marks = new Canvas();
  private final Tooltip about = new Tooltip();
  private final Ink ink = new Ink(this::drawMarks);
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
    marks.setManaged(false);
    marks.setMouseTransparent(true);
    Tooltip.install(this, about);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
    getChildren().addAll(ink, track, done, marks, thumb);
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
    drawMarks();
  }

  /// One drawing for all marks: a run may have hundreds, too many to be nodes.
  private void drawMarks() {
    GraphicsContext g = marks.getGraphicsContext2D();
    g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
    playback.ifPresent(run -> {
      int count = run.clock().stopCount();
      boolean crowded = getWidth() / count < CROWDED;
      for (StopTone tone : List.of(StopTone.OTHER, StopTone.ACKNOWLEDGEMENT, StopTone.FAILURE)) {
        for (int stop = 0; stop < count; stop++) {
          if (run.tones().get(stop) == tone) {
            StopMark.draw(g, ink, tone, crowded, markX(run, stop), HEIGHT / 2);
          }
        }
      }
    });
  }

  private double markX(Playback run, int stop) {
    return xAt(run.clock().placeOfStop(stop) / Math.max(1, run.clock().length()));
  }

  /// Says what the mark under the mouse stands for.
  private void point(double x) {
    playback.ifPresent(run -> {
      int stop = run.clock().stopNearest(shareAt(x) * run.clock().length());
      boolean near = Math.abs(markX(run, stop) - x) <= TOUCH;
      var step = run.stepAt(stop);
      String tone = run.tones().get(stop).words();
      about.setText(
          near ? "%s (%s): %s".formatted(run.time(step.at()), tone, step.text()) : valueText);
    });
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
    if (marks.getWidth() != getWidth()) {
      marks.setWidth(getWidth());
      marks.setHeight(HEIGHT);
      drawMarks();
    }
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
