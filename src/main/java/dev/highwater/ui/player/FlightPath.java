package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The curve a message travels on: a cubic from its sender to its receiver.
///
/// Records travel between the places they have in the logs; everything without records keeps to the
/// lane between the brokers' boxes and the logs.
record FlightPath(Point2D from, Point2D bend1, Point2D bend2, Point2D to) {
  private static final double ABOVE_ROW = 9;
  private static final double AWAY_FROM_ENDS = 80;

  /// Where messages come from and go to, at the moment they set out.
  interface Places {
    /// Column of a record in a broker's log, or the first free one.
    int columnOf(BrokerId broker, String record);

    /// The box of a client.
    Rectangle2D boxOf(Node client);
  }

  static FlightPath of(Message message, ClusterGeometry geometry, Places places) {
    Node sender = message.from();
    Node receiver = message.to();
    if (sender instanceof Node.Producer && receiver instanceof Node.Broker(var id)) {
      return intoLog(places.boxOf(sender), geometry, square(message, id, geometry, places));
    }
    if (sender instanceof Node.Broker(var left) && receiver instanceof Node.Broker(var right)) {
      return message.records().isEmpty()
          ? alongLane(geometry.brokerDoor(left), geometry.brokerDoor(right), geometry)
          : fromLogToLog(
              square(message, left, geometry, places),
              square(message, right, geometry, places),
              geometry);
    }
    if (geometry.isWide() && sender instanceof Node.Consumer && receiver instanceof Node.Broker(var id)) {
      return betweenRows(places.boxOf(sender), id, geometry, false);
    }
    if (geometry.isWide() && receiver instanceof Node.Consumer && sender instanceof Node.Broker(var id)) {
      return betweenRows(places.boxOf(receiver), id, geometry, true);
    }
    boolean toClient = !(receiver instanceof Node.Broker);
    Point2D from =
        toClient && sender instanceof Node.Broker(var id)
            ? geometry.brokerCorner(id)
            : door(sender, geometry, places);
    return alongLane(from, door(receiver, geometry, places), geometry);
  }

  private static Point2D square(
      Message message, BrokerId id, ClusterGeometry geometry, Places places) {
    String record = message.records().isEmpty() ? "" : message.records().getFirst();
    return geometry.squareCentre(id, places.columnOf(id, record));
  }

  private static FlightPath intoLog(
      Rectangle2D producer, ClusterGeometry geometry, Point2D square) {
    Point2D above = square.subtract(0, geometry.square() / 2);
    if (geometry.isWide()) {
      Point2D start =
          new Point2D(producer.getMaxX(), producer.getMinY() + producer.getHeight() / 2);
      Point2D corner = new Point2D(above.getX(), start.getY());
      return new FlightPath(start, corner, above.subtract(0, 36), above);
    }
    Point2D start = new Point2D(producer.getMaxX() - 20, producer.getMaxY());
    return new FlightPath(
        start, start.add(0, 28), new Point2D(above.getX(), producer.getMaxY()), above);
  }

  /// Leaves its log by the edge; the further it goes the more it keeps to the side, so that copies
  /// to several followers are seen apart.
  private static FlightPath fromLogToLog(Point2D source, Point2D to, ClusterGeometry geometry) {
    double down = to.getY() - source.getY();
    double aside = Math.abs(down) > geometry.square() * 2 ? geometry.square() * 1.6 : 0;
    Point2D from = source.add(aside, Math.signum(down) * geometry.square() / 2);
    return new FlightPath(from, from.interpolate(to, 0.33), from.interpolate(to, 0.67), to);
  }

  /// Above the broker's row, so that no record is covered.
  private static FlightPath betweenRows(
      Rectangle2D consumer, BrokerId id, ClusterGeometry geometry, boolean toConsumer) {
    Point2D broker = geometry.brokerCorner(id);
    Point2D reader = new Point2D(consumer.getMinX(), consumer.getMinY());
    double y = broker.getY() - ABOVE_ROW;
    Point2D nearBroker = new Point2D(geometry.laneRight() + AWAY_FROM_ENDS, y);
    Point2D nearReader = new Point2D(reader.getX() - AWAY_FROM_ENDS, y);
    return toConsumer
        ? new FlightPath(broker, nearBroker, nearReader, reader)
        : new FlightPath(reader, nearReader, nearBroker, broker);
  }

  private static FlightPath alongLane(Point2D from, Point2D to, ClusterGeometry geometry) {
    double bulge = geometry.laneRight();
    return new FlightPath(from, new Point2D(bulge, from.getY()), new Point2D(bulge, to.getY()), to);
  }

  private static Point2D door(Node node, ClusterGeometry geometry, Places places) {
    return switch (node) {
      case Node.Producer _ -> below(places.boxOf(node));
      case Node.Broker(var id) -> geometry.brokerDoor(id);
      case Node.Controller() -> leftOf(geometry.controller());
      case Node.Consumer _ ->
          geometry.isWide() ? leftOf(places.boxOf(node)) : below(places.boxOf(node));
    };
  }

  private static Point2D below(Rectangle2D box) {
    return new Point2D(box.getMaxX() - 40, box.getMaxY() + 2);
  }

  private static Point2D leftOf(Rectangle2D box) {
    return new Point2D(box.getMinX(), box.getMinY() + box.getHeight() / 2);
  }

  /// The point at a share of the way, 0 to 1.
  Point2D at(double way) {
    Point2D a = from.interpolate(bend1, way);
    Point2D b = bend1.interpolate(bend2, way);
    Point2D c = bend2.interpolate(to, way);
    return a.interpolate(b, way).interpolate(b.interpolate(c, way), way);
  }
}
