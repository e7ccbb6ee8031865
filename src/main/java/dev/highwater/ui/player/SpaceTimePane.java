package dev.highwater.ui.player;

import dev.highwater.simulator.Node;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The whole run as lanes and arrows, time running down, with the line of now across it.
///
/// The picture is drawn onto a canvas somewhat taller than what is seen of it, and drawn anew only
/// when the view has moved past its edge; the line of now is a node above it. Pressing and dragging
/// moves the line, the wheel scrolls, with Ctrl it zooms.
final class SpaceTimePane extends Region {
  private static final double HEAD = 44;
  private static final double LEAST_HEIGHT = 300;
  private static final double RESERVE = 120;

  /// Pixels per play millisecond at first: an event every forty pixels or so.
  private static final double USUAL_PIXELS = 0.045;

  private static final double TOUCH = 6;
  private static final double WHEEL_STEP = 40;
  private static final double PLAYING_TOP = 0.12;
  private static final double PLAYING_BOTTOM = 0.72;
  private static final double DRAGGING_EDGE = 0.03;

  private final PlayerViewModel model;
  private final SpaceTimeViewModel look;
  private final LaneHeads heads;
  private final Ink ink = new Ink(this::redraw);
  private final Canvas canvas = new Canvas();
  private final Region veil = new Region();
  private final Region nowLine = new Region();
  private final Label nowTime = new Label();
  private final Pane view = new Pane(canvas, veil, nowLine, nowTime, ink);
  private final Rectangle clip = new Rectangle();
  private final Pick.Listener listener;
  private Optional<SpaceTime> spaceTime = Optional.empty();
  private Optional<SpaceTimeGeometry> geometry = Optional.empty();
  private double scroll;
  private double drawnFrom;
  private boolean stale = true;
  private boolean dragging;
  private double pressedAt;

  SpaceTimePane(PlayerViewModel model, Pick.Listener listener) {
    this.model = model;
    this.listener = listener;
    look = model.spaceTime();
    heads = new LaneHeads(listener);
    getStyleClass().add("player-space-time");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    veil.getStyleClass().add("player-veil");
    nowLine.getStyleClass().add("player-now-line");
    nowTime.getStyleClass().add("player-now-time");
    nowTime.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    for (javafx.scene.Node over : List.of(veil, nowLine, nowTime, canvas)) {
      over.setManaged(false);
      over.setMouseTransparent(true);
    }
    view.setManaged(false);
    view.setClip(clip);
    view.setCursor(Cursor.V_RESIZE);
    heads.setManaged(false);
    getChildren().addAll(view, heads);
    listen();
  }

  private void listen() {
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    look.hiddenLanes().subscribe(this::lookAgain);
    look.hiddenGroups().subscribe(this::lookAgain);
    look.collapsedProperty().subscribe(this::lookAgain);
    look.zoomProperty().subscribe(this::lookAgain);
    model.pickedProperty().subscribe(this::redraw);
    model.search().matchesProperty().subscribe(this::redraw);
    visibleProperty().subscribe(this::lookAgain);
  }

  /// Takes over a run.
  void open(Playback playback) {
    spaceTime = Optional.of(playback.spaceTime());
    scroll = 0;
    lookAgain();
  }

  /// Shows where the run is; does nothing while the view is not seen.
  void show() {
    if (isVisible() && !isNeedsLayout()) {
      followNow();
    }
  }

  /// What its lanes say of their nodes changes from stop to stop.
  void showStop() {
    model
        .playbackProperty()
        .get()
        .filter(_ -> isVisible())
        .ifPresent(playback -> heads.show(playback.picture(model.stopProperty().get())));
  }

  private void lookAgain() {
    stale = true;
    requestLayout();
  }

  private void redraw() {
    stale = true;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return LEAST_HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_HEIGHT;
  }

  private double viewHeight() {
    return Math.max(1, getHeight() - HEAD);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(1, getWidth());
    heads.resizeRelocate(0, 0, width, HEAD);
    view.resizeRelocate(0, HEAD, width, viewHeight());
    clip.setWidth(width);
    clip.setHeight(viewHeight());
    veil.resize(width - SpaceTimeGeometry.GUTTER, 2 * viewHeight());
    nowLine.resize(width - SpaceTimeGeometry.GUTTER + 8, 2);
    if (canvas.getWidth() != width || canvas.getHeight() != viewHeight() + 2 * RESERVE) {
      canvas.setWidth(width);
      canvas.setHeight(viewHeight() + 2 * RESERVE);
      stale = true;
    }
    if (!isVisible()) {
      return;
    }
    model.playbackProperty().get().ifPresent(playback -> measure(playback, width));
    showStop();
    followNow();
  }

  private void measure(Playback playback, double width) {
    if (!stale || spaceTime.isEmpty()) {
      return;
    }
    boolean collapsed = look.collapsedProperty().get();
    TimeAxis axis =
        collapsed
            ? new TimeAxis.Collapsed(playback.clock())
            : new TimeAxis.Proportional(playback.clock());
    List<Node> lanes =
        spaceTime.get().lanes().stream()
            .filter(node -> !look.hiddenLanes().contains(node))
            .toList();
    double whole = (viewHeight() - 2 * SpaceTimeGeometry.MARGIN) / Math.max(1, axis.length());
    double usual = collapsed ? Math.max(USUAL_PIXELS, Math.min(whole, 2 * USUAL_PIXELS)) : whole;
    geometry =
        Optional.of(new SpaceTimeGeometry(axis, lanes, width, usual * look.zoomProperty().get()));
    heads.open(geometry.get());
  }

  private void followNow() {
    geometry.ifPresent(shape -> {
      double y = shape.yOfPlace(model.shownPosition());
      double height = viewHeight();
      double edge = dragging ? DRAGGING_EDGE : PLAYING_TOP;
      double end = dragging ? 1 - DRAGGING_EDGE : PLAYING_BOTTOM;
      if (y - scroll < edge * height) {
        scroll = y - edge * height;
      } else if (y - scroll > end * height) {
        scroll = y - end * height;
      }
      place(shape);
    });
  }

  /// Puts picture and line where they belong, and draws what is not drawn yet.
  private void place(SpaceTimeGeometry shape) {
    double height = viewHeight();
    scroll = Math.rint(Math.clamp(scroll, 0, Math.max(0, shape.height() - height)));
    boolean covered = scroll >= drawnFrom && scroll + height <= drawnFrom + canvas.getHeight();
    if (stale || !covered) {
      draw(shape);
    }
    canvas.setTranslateY(drawnFrom - scroll);
    double y = Math.rint(shape.yOfPlace(model.shownPosition()) - scroll);
    veil.relocate(SpaceTimeGeometry.GUTTER, y);
    nowLine.relocate(SpaceTimeGeometry.GUTTER - 8, y - 1);
    String time = model.playbackProperty().get().flatMap(this::time).orElse("");
    if (!time.equals(nowTime.getText())) {
      nowTime.setText(time);
      nowTime.autosize();
    }
    nowTime.relocate(getWidth() - nowTime.getWidth(), Math.rint(y - nowTime.getHeight() / 2));
  }

  private Optional<String> time(Playback playback) {
    return model.now().map(playback::signedTime);
  }

  private void draw(SpaceTimeGeometry shape) {
    stale = false;
    drawnFrom = scroll - RESERVE;
    model
        .playbackProperty()
        .get()
        .ifPresent(playback ->
            new SpaceTimePainter(
                    canvas.getGraphicsContext2D(),
                    ink,
                    playback,
                    playback.spaceTime(),
                    shape,
                    look,
                    drawnFrom)
                .paint(model.search().matchesProperty().get(), model.pickedProperty().get()));
  }

  private void press(MouseEvent event) {
    requestFocus();
    pressedAt = event.getY();
    dragging = false;
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (dragging || Math.abs(event.getY() - pressedAt) > TOUCH) {
      dragging = true;
      seek(event.getY());
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    boolean dragged = dragging;
    dragging = false;
    if (!dragged) {
      Optional<Pick> found = pickAt(event.getX(), event.getY());
      if (found.isPresent()) {
        listener.picked(found.get(), onScreen(event));
      } else {
        seek(event.getY());
      }
    }
    event.consume();
  }

  private void seek(double y) {
    geometry.ifPresent(shape -> model.scrubToPlace(shape.placeAt(y + scroll)));
  }

  private static Bounds onScreen(MouseEvent event) {
    return new BoundingBox(event.getScreenX(), event.getScreenY(), 0, 0);
  }

  /// What lies at a point of the view: a message, else the node whose lane it is.
  Optional<Pick> pickAt(double x, double y) {
    Optional<Playback> playback = model.playbackProperty().get();
    if (geometry.isEmpty() || playback.isEmpty()) {
      return Optional.empty();
    }
    SpaceTimeGeometry shape = geometry.get();
    Optional<Pick> found = Optional.empty();
    double nearest = TOUCH;
    for (SpaceTime.Arrow arrow : playback.get().spaceTime().arrows()) {
      if (!SpaceTimePainter.isShown(arrow, look, playback.get().clock())) {
        continue;
      }
      Optional<SpaceTimeGeometry.Line> line = shape.line(arrow);
      double distance = line.map(l -> l.distance(x, y + scroll)).orElse(Double.MAX_VALUE);
      if (distance < nearest) {
        nearest = distance;
        found = Optional.of(new Pick.OfMessage(arrow.message()));
      }
    }
    return found;
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() == 0) {
      return;
    }
    double steps = event.getDeltaY() / WHEEL_STEP;
    if (event.isShortcutDown()) {
      zoomAround(steps, event.getY());
    } else {
      scroll -= event.getDeltaY();
      geometry.ifPresent(this::place);
    }
    event.consume();
  }

  /// Zooms so that what lies at that height of the view stays there.
  private void zoomAround(double steps, double y) {
    double before = look.zoomProperty().get();
    look.zoomBy(steps);
    double factor = look.zoomProperty().get() / before;
    double margin = SpaceTimeGeometry.MARGIN;
    scroll = (scroll + y - margin) * factor + margin - y;
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown()) {
      zoomKey(event);
      return;
    }
    switch (event.getCode()) {
      case UP -> model.stepBack();
      case DOWN -> model.seekStop(model.stopProperty().get() + 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void zoomKey(KeyEvent event) {
    double steps =
        switch (event.getCode()) {
          case PLUS, ADD, EQUALS -> 1;
          case MINUS, SUBTRACT -> -1;
          default -> 0;
        };
    if (event.getCode() == KeyCode.DIGIT0) {
      look.zoomProperty().set(1);
    } else if (steps != 0) {
      zoomAround(steps, viewHeight() / 2);
    } else {
      return;
    }
    event.consume();
  }
}
