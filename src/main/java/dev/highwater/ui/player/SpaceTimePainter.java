package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.TraceStep;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws a window of the space-time picture onto a canvas: only what is in it is looked at closely.
final class SpaceTimePainter {
  private static final double LABEL_HEIGHT = 15;
  private static final double CHIP_HEIGHT = 20;
  private static final double DOT = 3.5;
  private static final double LABEL_ABOVE = 9;

  /// An arrow that falls by less than this share of its breadth is flat.
  private static final double FLAT = 0.45;

  /// One that is narrower than so many times its label would be hidden by it.
  private static final double ROOM_FOR_LABEL = 1.3;

  private static final double[] LABEL_WAYS = {0.5, 0.36, 0.64, 0.24, 0.76};

  /// A pause from here on is worth a line across the picture.
  private static final long LONG_PAUSE = 100_000;

  private final GraphicsContext g;
  private final Ink ink;
  private final Playback playback;
  private final SpaceTime spaceTime;
  private final SpaceTimeGeometry geometry;
  private final SpaceTimeViewModel look;
  private final double top;
  private final double bottom;
  private final LabelPlaces places = new LabelPlaces();

  /// @param top of the window, in pixels from the beginning of the run
  SpaceTimePainter(
      GraphicsContext g,
      Ink ink,
      Playback playback,
      SpaceTime spaceTime,
      SpaceTimeGeometry geometry,
      SpaceTimeViewModel look,
      double top) {
    this.g = g;
    this.ink = ink;
    this.playback = playback;
    this.spaceTime = spaceTime;
    this.geometry = geometry;
    this.look = look;
    this.top = top;
    this.bottom = top + g.getCanvas().getHeight();
  }

  /// @param matches stops that the search has found
  /// @param picked what is chosen in the picture
  void paint(List<Integer> matches, Optional<Pick> picked) {
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    g.setFont(ink.letters());
    g.setTextBaseline(VPos.CENTER);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineWidth(1);
    matches.forEach(this::band);
    lanes();
    for (LaneSpan.Kind kind : LaneSpan.Kind.values()) {
      spaceTime.spans().stream().filter(span -> span.kind() == kind).forEach(this::span);
    }
    pauses();
    times();
    for (LaneMark mark : spaceTime.marks()) {
      mark(mark);
    }
    for (SpaceTime.Arrow arrow : spaceTime.arrows()) {
      arrow(arrow, picked);
    }
  }

  private boolean isSeen(double y) {
    return y > top - 60 && y < bottom + 60;
  }

  private void band(int stop) {
    double y = geometry.yOfStep(playback.clock().stepOfStop(stop));
    if (isSeen(y)) {
      g.setFill(ink.of(Ink.Colour.ACCENT_QUIET));
      g.fillRect(0, y - top - 11, geometry.width(), 22);
    }
  }

  private void lanes() {
    g.setStroke(ink.of(Ink.Colour.LINE));
    for (int lane = 0; lane < geometry.lanes().size(); lane++) {
      double x = geometry.laneX(lane);
      double from = Math.max(0, -top);
      g.strokeLine(x, from, x, Math.min(bottom, geometry.height()) - top);
    }
  }

  private void span(LaneSpan span) {
    Optional<Double> lane = geometry.laneX(span.node());
    if (lane.isEmpty()) {
      return;
    }
    boolean over = span.toStep() >= playback.clock().stepCount();
    double from = geometry.yOfStep(span.fromStep()) - top;
    double to = (over ? geometry.height() : geometry.yOfStep(span.toStep())) - top;
    double height = bottom - top;
    if (to < 0 || from > height) {
      return;
    }
    double x = lane.get();
    double seenFrom = Math.max(-20, from);
    double seenTo = Math.min(height + 20, to);
    switch (span.kind()) {
      case DOWN -> {
        // Erases the lane: nobody is there.
        line(Ink.Colour.CANVAS, 5, x, seenFrom, x, seenTo);
        g.setLineDashes(4, 4);
        line(Ink.Colour.DANGER, 1.5, x, seenFrom, x, seenTo);
        g.setLineDashes();
      }
      case LEADS -> line(Ink.Colour.ACCENT, 3, x, seenFrom, x, seenTo);
      case OUT_OF_SYNC -> {
        g.setLineDashes(1.5, 4);
        line(Ink.Colour.WARNING, 3, x + 4, seenFrom, x + 4, seenTo);
        g.setLineDashes();
      }
    }
  }

  private void line(Ink.Colour colour, double width, double x, double y, double toX, double toY) {
    g.setStroke(ink.of(colour));
    g.setLineWidth(width);
    g.strokeLine(x, y, toX, toY);
    g.setLineWidth(1);
  }

  /// Dashed lines where much time passes between two events.
  private void pauses() {
    PlayClock clock = playback.clock();
    for (int stop = 1; stop < clock.stopCount(); stop++) {
      int step = clock.stepOfStop(stop);
      int before = clock.stepOfStop(stop - 1);
      long micros = clock.microsOfStep(step) - clock.microsOfStep(before);
      double y = (geometry.yOfStep(before) + geometry.yOfStep(step)) / 2;
      if (micros < LONG_PAUSE || !isSeen(y)) {
        continue;
      }
      g.setLineDashes(3, 4);
      double left = SpaceTimeGeometry.GUTTER;
      line(Ink.Colour.LINE, 1, left, y - top, geometry.width(), y - top);
      g.setLineDashes();
      text(Ink.Colour.MUTED, "+" + TickText.ofMicros(micros), left - 8, y, TextAlignment.RIGHT);
    }
  }

  /// The times of the events, with the marks of the scrub bar, at the left.
  private void times() {
    PlayClock clock = playback.clock();
    String last = "";
    for (int stop = 0; stop < clock.stopCount(); stop++) {
      int step = clock.stepOfStop(stop);
      double y = geometry.yOfStep(step);
      if (!isSeen(y)) {
        continue;
      }
      double x = SpaceTimeGeometry.GUTTER - 10;
      StopMark.draw(g, ink, playback.tones().get(stop), false, x, y - top);
      TraceStep shown = playback.trace().steps().get(step);
      String time = playback.signedTime(shown.at());
      double right = SpaceTimeGeometry.GUTTER - 20;
      if (!time.equals(last) && places.take(right - 28, y, 56, LABEL_HEIGHT)) {
        text(Ink.Colour.MUTED, time, right, y, TextAlignment.RIGHT);
        last = time;
      }
    }
  }

  private void dot(Ink.Colour colour, double x, double y, double radius) {
    g.setFill(ink.of(colour));
    g.fillOval(x - radius, y - top - radius, 2 * radius, 2 * radius);
  }

  private void text(Ink.Colour colour, String text, double x, double y, TextAlignment alignment) {
    g.setFill(ink.of(colour));
    g.setTextAlign(alignment);
    g.fillText(text, x, y - top);
  }

  private void mark(LaneMark mark) {
    double y = geometry.yOfStep(mark.step());
    Optional<Double> lane = geometry.laneX(mark.node());
    if (lane.isEmpty() || !isSeen(y)) {
      return;
    }
    double x = lane.get();
    LaneMarkLook form = LaneMarkLook.of(mark);
    if (form.onLane() && places.take(x, y, 8, 8)) {
      text(form.colour(), form.symbol(), x, y, TextAlignment.CENTER);
    }
    double width = ink.width(form.text()) + 12;
    for (double down = 0; down < 4 * CHIP_HEIGHT; down += CHIP_HEIGHT / 2) {
      double middle = form.left() ? x - 8 - width / 2 : x + 8 + width / 2;
      if (places.take(middle, y + down, width, CHIP_HEIGHT - 1)) {
        chip(form, middle, y + down, width);
        return;
      }
    }
  }

  private void chip(LaneMarkLook form, double x, double y, double width) {
    double left = Math.rint(x - width / 2) + 0.5;
    double up = Math.rint(y - top - (CHIP_HEIGHT - 3) / 2) + 0.5;
    double height = CHIP_HEIGHT - 3;
    switch (form.frame()) {
      case FILLED -> {
        g.setFill(ink.of(form.colour()));
        g.fillRoundRect(left, up, width, height, 8, 8);
        text(Ink.Colour.ON_ACCENT, form.text(), x, y, TextAlignment.CENTER);
      }
      case OUTLINED, DASHED -> {
        g.setFill(ink.of(Ink.Colour.CANVAS));
        g.fillRoundRect(left, up, width, height, 8, 8);
        g.setStroke(ink.of(form.colour()));
        if (form.frame() == LaneMarkLook.Frame.DASHED) {
          g.setLineDashes(4, 3);
        }
        g.strokeRoundRect(left, up, width, height, 8, 8);
        g.setLineDashes();
        text(form.colour(), form.text(), x, y, TextAlignment.CENTER);
      }
      case NONE -> text(form.colour(), form.text(), x, y, TextAlignment.CENTER);
    }
  }

  private void arrow(SpaceTime.Arrow arrow, Optional<Pick> picked) {
    Message message = arrow.message();
    if (!isShown(arrow)) {
      return;
    }
    Optional<SpaceTimeGeometry.Line> found = geometry.line(arrow);
    if (found.isEmpty() || found.get().toY() < top || found.get().fromY() > bottom) {
      return;
    }
    SpaceTimeGeometry.Line line = found.get();
    ArrowLook form = ArrowLook.of(message);
    boolean chosen = picked.filter(new Pick.OfMessage(message)::equals).isPresent();
    Paint colour = ink.of(form.colour());
    g.setStroke(colour);
    g.setLineWidth(chosen ? 4 : form.width());
    if (form.dashed()) {
      g.setLineDashes(6, 4);
    }
    g.strokeLine(line.fromX(), line.fromY() - top, line.toX(), line.toY() - top);
    g.setLineDashes();
    g.setLineWidth(1);
    if (arrow.arrives()) {
      dot(form.colour(), line.toX(), line.toY(), DOT);
    } else {
      String end = message.fate() == Message.Fate.LOST ? "✕" : "…";
      text(form.colour(), end, line.toX(), line.toY(), TextAlignment.CENTER);
    }
    label(form, line);
  }

  /// The label stands above a flat or a narrow arrow, and on a steep one, which makes room for it.
  private void label(ArrowLook form, SpaceTimeGeometry.Line line) {
    double width = ink.width(form.label()) + 6;
    double across = Math.abs(line.toX() - line.fromX());
    boolean flat =
        Math.abs(line.toY() - line.fromY()) < FLAT * across || across < ROOM_FOR_LABEL * width;
    for (double way : LABEL_WAYS) {
      double x = line.fromX() + way * (line.toX() - line.fromX());
      double y = line.fromY() + way * (line.toY() - line.fromY()) - (flat ? LABEL_ABOVE : 0);
      if (places.take(x, y, width, LABEL_HEIGHT)) {
        if (!flat) {
          g.setFill(ink.of(Ink.Colour.CANVAS));
          g.fillRect(x - width / 2, y - top - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
        }
        text(form.colour(), form.label(), x, y, TextAlignment.CENTER);
        return;
      }
    }
  }

  private boolean isShown(SpaceTime.Arrow arrow) {
    return isShown(arrow, look, playback.clock());
  }

  /// Whether a message is drawn: not when its kind is hidden, nor when it says nothing and lies in
  /// idle time that is collapsed.
  static boolean isShown(SpaceTime.Arrow arrow, SpaceTimeViewModel look, PlayClock clock) {
    Message message = arrow.message();
    if (look.hiddenGroups().contains(MessageGroup.of(message))) {
      return false;
    }
    boolean tells = !message.records().isEmpty() || message.refused();
    boolean waits =
        !(message.from() instanceof Node.Producer) && !(message.to() instanceof Node.Producer);
    if (tells || !waits || !look.collapsedProperty().get()) {
      return true;
    }
    if (message.held().isPresent() || message.arrived().isEmpty()) {
      return message.fate() != Message.Fate.UNDER_WAY;
    }
    double takes = clock.arrivalAt(arrow.end()) - clock.departureAt(message.sent());
    return takes >= Flight.SHORTEST_MOVE;
  }
}
