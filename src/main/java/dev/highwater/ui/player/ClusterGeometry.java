package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where everything in the cluster pane lies, in pixels; brokers are rows, logs run to the right.
///
/// From left to right: the brokers' boxes, a lane in which requests and answers travel, the logs,
/// and the consumers if there is room (otherwise they stand above the logs).
///
/// @param width of the pane
/// @param brokers number of rows
/// @param columns records in the longest log of the whole run
/// @param producers how many, at least one
/// @param consumers how many, at least one
record ClusterGeometry(double width, int brokers, int columns, int producers, int consumers) {
  static final double TOP_BOX_HEIGHT = 44;
  static final double BROKER_HEIGHT = 52;

  private static final double WIDE = 600;
  private static final double POSITION_ROW = 16;
  private static final double OFFSETS_AND_ONE_ROW = 40;
  private static final double CONSUMER_WIDTH = 132;
  private static final double GAP = 16;
  private static final double LARGEST_PITCH = 54;
  private static final double SMALLEST_PITCH = 36;
  private static final double SQUARE_GAP = 10;
  private static final double BELOW_ROWS = 12;
  private static final double LANE_BULGE = 20;
  private static final double LOST_SQUARE = 30;
  private static final double NARROWEST_BOX = 72;
  private static final double BOX_GAP = 8;

  boolean isWide() {
    return width >= WIDE;
  }

  private double boxWidth() {
    return isWide() ? 156 : 144;
  }

  private double laneWidth() {
    return isWide() ? 100 : 84;
  }

  double height() {
    int rows = isWide() ? Math.max(brokers, consumers) : brokers;
    return rowTop(rows) + BELOW_ROWS;
  }

  /// Narrow panes with many clients have the consumers in a row of their own.
  private boolean hasConsumerRow() {
    return !isWide() && producers + consumers > 2;
  }

  /// Room between the clients and the logs, for the offsets and the positions of the consumers.
  private double belowClients() {
    return OFFSETS_AND_ONE_ROW + (consumers > 1 ? POSITION_ROW : 0);
  }

  private double firstRow() {
    double clients = hasConsumerRow() ? 2 * TOP_BOX_HEIGHT + BOX_GAP : TOP_BOX_HEIGHT;
    return clients + belowClients();
  }

  private double logLeft() {
    return boxWidth() + laneWidth();
  }

  private double logWidth() {
    return (isWide() ? width - CONSUMER_WIDTH - GAP : width) - logLeft();
  }

  /// Distance from one record to the next.
  double pitch() {
    double wanted = logWidth() / Math.max(columns + 1, 4);
    return Math.clamp(Math.floor(wanted), SMALLEST_PITCH, LARGEST_PITCH);
  }

  /// Side of a record's square.
  double square() {
    return pitch() - SQUARE_GAP;
  }

  /// How many records of a log fit.
  int capacity() {
    return Math.max(1, (int) Math.floor(logWidth() / pitch()));
  }

  /// Where a producer stands, counted from 0.
  Rectangle2D producer(int index) {
    double room = hasConsumerRow() || isWide() ? controller().getMinX() - BOX_GAP : boxWidth();
    return inRow(index, producers, 0, room, 0);
  }

  /// Boxes side by side, as wide as a broker's if there is room.
  private Rectangle2D inRow(int index, int count, double left, double room, double top) {
    double fair = (room - (count - 1) * BOX_GAP) / count;
    double w = Math.clamp(fair, NARROWEST_BOX, boxWidth());
    return new Rectangle2D(left + index * (w + BOX_GAP), top, w, TOP_BOX_HEIGHT);
  }

  /// Where a record stands that was sent and never reached a log: under the producers.
  Rectangle2D lostRecord() {
    return new Rectangle2D(0, firstRow() - belowClients() + 5, LOST_SQUARE, LOST_SQUARE);
  }

  /// A message in the lane beside the rows ends left of the logs if it can.
  double laneEnd() {
    return logLeft() - SQUARE_GAP;
  }

  /// How much of the lane's bounds holds for a message at that height: all beside the rows, none up
  /// at the producer and the controller.
  double laneHold(double y) {
    double clients = firstRow() - belowClients();
    return Math.clamp((y - clients) / belowClients(), 0, 1);
  }

  Rectangle2D controller() {
    double w = boxWidth();
    return new Rectangle2D(Math.max(width - w, logLeft()), 0, w, TOP_BOX_HEIGHT);
  }

  /// Where a consumer stands, counted from 0.
  Rectangle2D consumer(int index) {
    if (isWide()) {
      double x = width - CONSUMER_WIDTH;
      return new Rectangle2D(x, rowTop(index), CONSUMER_WIDTH, BROKER_HEIGHT);
    }
    double w = boxWidth();
    return hasConsumerRow()
        ? inRow(index, consumers, 0, width, TOP_BOX_HEIGHT + BOX_GAP)
        : new Rectangle2D(w + (width - 3 * w) / 2, 0, w, TOP_BOX_HEIGHT);
  }

  Rectangle2D broker(int row) {
    return new Rectangle2D(0, rowTop(row), boxWidth(), BROKER_HEIGHT);
  }

  private double rowTop(int row) {
    return firstRow() + row * (isWide() ? 70 : 60);
  }

  /// Left end of a row's log.
  Point2D logStart(int row) {
    return new Point2D(logLeft(), rowTop(row) + (BROKER_HEIGHT - square()) / 2);
  }

  /// Baseline area of the offsets above the logs.
  double offsetsTop() {
    return firstRow() - 20;
  }

  /// Top of the mark of a consumer's position, above the offsets; every other one stands higher.
  double positionTop(int index) {
    return offsetsTop() - POSITION_ROW * (1 + index % 2);
  }

  /// The line before a column.
  double lineBefore(int column) {
    return logLeft() + column * pitch() - SQUARE_GAP / 2;
  }

  double lineBottom() {
    return rowTop(brokers) - 8;
  }

  /// Middle of the right edge of a broker's box.
  Point2D brokerDoor(BrokerId id) {
    return new Point2D(boxWidth(), rowMiddle(id));
  }

  /// How far curves in the lane bulge to the right.
  double laneRight() {
    return boxWidth() + LANE_BULGE;
  }

  /// Top of the right edge of a broker's box, where messages to the clients leave.
  Point2D brokerCorner(BrokerId id) {
    return new Point2D(boxWidth(), rowTop(id.value() - 1));
  }

  /// Centre of a record's square.
  Point2D squareCentre(BrokerId id, int column) {
    int shown = Math.min(column, capacity() - 1);
    return new Point2D(logLeft() + shown * pitch() + square() / 2, rowMiddle(id));
  }

  private double rowMiddle(BrokerId id) {
    return rowTop(id.value() - 1) + BROKER_HEIGHT / 2;
  }
}
