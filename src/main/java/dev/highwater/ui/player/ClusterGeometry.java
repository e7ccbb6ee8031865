package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where everything in the cluster pane lies, in pixels; brokers are rows, logs run to the right.
///
/// From left to right: the brokers' boxes, a lane in which requests and answers travel, the logs,
/// and the consumer if there is room (otherwise it stands in the top row).
///
/// @param width of the pane
/// @param brokers number of rows
/// @param columns records in the longest log of the whole run
record ClusterGeometry(double width, int brokers, int columns) {
  static final double TOP_BOX_HEIGHT = 44;
  static final double BROKER_HEIGHT = 52;

  private static final double WIDE = 600;
  private static final double FIRST_ROW = 84;
  private static final double CONSUMER_WIDTH = 132;
  private static final double GAP = 16;
  private static final double LARGEST_PITCH = 54;
  private static final double SMALLEST_PITCH = 36;
  private static final double SQUARE_GAP = 10;
  private static final double BELOW_ROWS = 12;
  private static final double LANE_BULGE = 20;
  private static final double LOST_SQUARE = 30;

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
    return rowTop(brokers) + BELOW_ROWS;
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

  Rectangle2D producer() {
    return new Rectangle2D(0, 0, boxWidth(), TOP_BOX_HEIGHT);
  }

  /// Where a record stands that was sent and never reached a log: under the producer.
  Rectangle2D lostRecord() {
    return new Rectangle2D(0, TOP_BOX_HEIGHT + 5, LOST_SQUARE, LOST_SQUARE);
  }

  /// A message in the lane beside the rows ends left of the logs if it can.
  double laneEnd() {
    return logLeft() - SQUARE_GAP;
  }

  /// How much of the lane's bounds holds for a message at that height: all beside the rows, none up
  /// at the producer and the controller.
  double laneHold(double y) {
    return Math.clamp((y - TOP_BOX_HEIGHT) / (FIRST_ROW - TOP_BOX_HEIGHT), 0, 1);
  }

  Rectangle2D controller() {
    double w = boxWidth();
    return new Rectangle2D(Math.max(width - w, logLeft()), 0, w, TOP_BOX_HEIGHT);
  }

  Rectangle2D consumer() {
    if (isWide()) {
      double y = rowTop(0);
      return new Rectangle2D(width - CONSUMER_WIDTH, y, CONSUMER_WIDTH, BROKER_HEIGHT);
    }
    double w = boxWidth();
    return new Rectangle2D(w + (width - 3 * w) / 2, 0, w, TOP_BOX_HEIGHT);
  }

  Rectangle2D broker(int row) {
    return new Rectangle2D(0, rowTop(row), boxWidth(), BROKER_HEIGHT);
  }

  private double rowTop(int row) {
    return FIRST_ROW + row * (isWide() ? 70 : 60);
  }

  /// Left end of a row's log.
  Point2D logStart(int row) {
    return new Point2D(logLeft(), rowTop(row) + (BROKER_HEIGHT - square()) / 2);
  }

  /// Baseline area of the offsets above the logs.
  double offsetsTop() {
    return FIRST_ROW - 20;
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
