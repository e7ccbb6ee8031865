package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import java.util.List;
import java.util.Optional;

/// Where lanes and moments lie in the space-time view, in pixels from the top left of the run.
///
/// @param lanes that are shown, from left to right
/// @param pixels per unit of the axis
record SpaceTimeGeometry(TimeAxis axis, List<Node> lanes, double width, double pixels) {
  /// Room for the times at the left.
  static final double GUTTER = 76;

  /// Room above the first event and below the last.
  static final double MARGIN = 24;

  private static final double RIGHT = 20;

  /// How far the shortest arrow falls, so that it can be told which end comes first.
  private static final double LEAST_FALL = 6;

  /// Share of the way that a message that never arrives is seen to go.
  private static final double GOES_ASTRAY_AT = 0.5;

  /// An arrow in pixels.
  record Line(double fromX, double fromY, double toX, double toY) {
    /// Distance of a point from the arrow.
    double distance(double x, double y) {
      double dx = toX - fromX;
      double dy = toY - fromY;
      double square = dx * dx + dy * dy;
      double share =
          square == 0 ? 0 : Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / square, 0, 1);
      return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
    }
  }

  double laneWidth() {
    return (width - GUTTER - RIGHT) / Math.max(1, lanes.size());
  }

  double laneX(int lane) {
    return Math.rint(GUTTER + laneWidth() * (lane + 0.5)) + 0.5;
  }

  Optional<Double> laneX(Node node) {
    return SpaceTime.laneOf(node, lanes).map(this::laneX);
  }

  double yOf(double length) {
    return MARGIN + length * pixels;
  }

  double yOfStep(int step) {
    return yOf(axis.ofStep(step));
  }

  double yOfPlace(double place) {
    return yOf(axis.ofPlace(place));
  }

  double placeAt(double y) {
    return axis.placeOf((y - MARGIN) / pixels);
  }

  double height() {
    return 2 * MARGIN + axis.length() * pixels;
  }

  /// Where a message's arrow lies; empty when one of its ends is hidden.
  Optional<Line> line(SpaceTime.Arrow arrow) {
    Message message = arrow.message();
    Optional<Double> from = laneX(message.from());
    Optional<Double> to = laneX(message.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    double fromY = yOf(departure(message));
    double toY = Math.max(fromY + LEAST_FALL, yOf(axis.ofArrival(arrow.end())));
    if (arrow.arrives()) {
      return Optional.of(new Line(from.get(), fromY, to.get(), toY));
    }
    double x = from.get() + GOES_ASTRAY_AT * (to.get() - from.get());
    return Optional.of(new Line(from.get(), fromY, x, fromY + GOES_ASTRAY_AT * (toY - fromY)));
  }

  /// A producer's request opens what happens at its moment; brokers' messages follow from it.
  private double departure(Message message) {
    return message.from() instanceof Node.Producer
        ? axis.ofArrival(message.sent())
        : axis.ofDeparture(message.sent());
  }
}
