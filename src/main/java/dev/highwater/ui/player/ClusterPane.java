package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// The picture: producer, controller and consumer as boxes, brokers as rows with their logs, the
/// high watermark as one line down all logs, and the messages above.
final class ClusterPane extends Pane {
  private static final double LONGEST_LABEL = 130;
  private static final int MOST_NAMES = 4;

  private final NodeBox producer = new NodeBox("Producer");
  private final NodeBox controller = new NodeBox("Controller");
  private final NodeBox consumer = new NodeBox("Consumer");
  private final Line watermark = new Line();
  private final Label watermarkLabel = new Label();
  private final RecordSquare lostRecord = new RecordSquare();
  private final Label lostLabel = new Label();
  private final MessageLayer messages = new MessageLayer();
  private final List<NodeBox> brokers = new ArrayList<>();
  private final List<LogPane> logs = new ArrayList<>();
  private final List<Label> offsets = new ArrayList<>();
  private Optional<Picture> picture = Optional.empty();
  private final Pick.Listener listener;
  private int columns;
  private double place;
  private boolean motion;

  /// @param listener is told what is clicked
  ClusterPane(Pick.Listener listener) {
    this.listener = listener;
    getStyleClass().add("player-cluster");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    producer.getStyleClass().add("player-client");
    consumer.getStyleClass().add("player-client");
    watermark.getStyleClass().add("player-watermark");
    watermarkLabel.getStyleClass().add("player-watermark-label");
    lostRecord.setVisible(false);
    lostLabel.setVisible(false);
    lostLabel.getStyleClass().addAll("player-lost-label", "player-danger");
    getChildren().addAll(producer, controller, consumer, watermark, watermarkLabel);
    getChildren().addAll(lostRecord, lostLabel, messages);
  }

  /// Takes over a run; {@link #show(Picture, boolean)} then draws its moments.
  void open(Playback playback) {
    picture = Optional.empty();
    columns = mostColumns(playback);
    producer.setAside(
        "acks " + playback.trace().config().acks().configValue(), "player-box-config");
    messages.show(playback.flights());
    fill(playback.trace().config().replicas());
  }

  private static int mostColumns(Playback playback) {
    int most = 0;
    for (int stop = 0; stop < playback.clock().stopCount(); stop++) {
      most = Math.max(most, playback.picture(stop).columns());
    }
    return most;
  }

  private void pick(Pick pick, Node at) {
    listener.picked(pick, at.localToScreen(at.getLayoutBounds()));
  }

  private void fill(int count) {
    getChildren().removeAll(brokers);
    getChildren().removeAll(logs);
    brokers.clear();
    logs.clear();
    for (int i = 1; i <= count; i++) {
      NodeBox box = new NodeBox("Broker " + i);
      Pick pick = new Pick.OfNode(new dev.highwater.simulator.Node.Broker(new BrokerId(i)));
      box.setOnMouseClicked(_ -> pick(pick, box));
      brokers.add(box);
      logs.add(new LogPane());
    }
    getChildren().addAll(0, logs);
    getChildren().addAll(0, brokers);
    requestLayout();
  }

  /// Draws the cluster after a step.
  ///
  /// @param withMotion whether changes may be seen as motion
  void show(Picture now, boolean withMotion) {
    picture = Optional.of(now);
    motion = withMotion;
    controller.setState("ISR " + now.inSyncSet(), "player-muted");
    controller.setAside("epoch " + now.leaderEpoch(), "player-muted");
    consumer.setState("reads " + reads(now.readable()), "player-muted");
    producer.setState("", "player-muted");
    for (int i = 0; i < brokers.size(); i++) {
      brokers.get(i).showBroker(now.rows().get(i));
    }
    watermarkLabel.setText("high watermark " + now.highWatermark());
    showLost(now.lostOnTheWay());
    requestLayout();
  }

  private void showLost(List<String> records) {
    lostRecord.setVisible(!records.isEmpty());
    lostLabel.setVisible(!records.isEmpty());
    if (!records.isEmpty()) {
      String name = records.getLast();
      lostRecord.show(new Picture.Square(name, RecordMark.LOST, Optional.empty()), false, false);
      lostLabel.setText("lost on the way");
    }
  }

  private static String reads(List<String> records) {
    if (records.isEmpty()) {
      return "nothing yet";
    }
    return records.size() <= MOST_NAMES
        ? String.join(", ", records)
        : records.getFirst() + " … " + records.getLast();
  }

  /// Moves the messages to a moment in play time.
  void moveTo(double moment) {
    place = moment;
    // With a layout to come, that puts the messages where they belong, on styled nodes.
    if (picture.isPresent() && !isNeedsLayout()) {
      messages.moveTo(place, geometry(), this::columnOf);
    }
  }

  private int columnOf(BrokerId broker, String record) {
    List<Picture.Square> squares = row(broker).squares();
    int free = squares.size();
    for (int i = squares.size() - 1; i >= 0; i--) {
      if (squares.get(i).name().equals(record)) {
        return i - firstColumn();
      }
      boolean ghost = squares.get(i).mark() == RecordMark.REFUSED;
      free = ghost ? i : free;
    }
    return free - firstColumn();
  }

  private Picture.Row row(BrokerId broker) {
    return picture.orElseThrow().rows().get(broker.value() - 1);
  }

  private ClusterGeometry geometry() {
    return geometry(getWidth());
  }

  private ClusterGeometry geometry(double width) {
    return new ClusterGeometry(width, brokers.size(), columns);
  }

  /// The column at the left end: logs longer than the pane show their newest records.
  private int firstColumn() {
    int longest = picture.map(Picture::columns).orElse(0);
    return Math.max(0, longest - geometry().capacity());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return geometry(width < 0 ? getWidth() : width).height();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    ClusterGeometry geometry = geometry();
    put(producer, geometry.producer());
    put(controller, geometry.controller());
    put(consumer, geometry.consumer());
    for (int i = 0; i < brokers.size(); i++) {
      put(brokers.get(i), geometry.broker(i));
    }
    put(lostRecord, geometry.lostRecord());
    lostLabel.autosize();
    lostLabel.relocate(
        geometry.lostRecord().getMaxX() + 6,
        geometry.lostRecord().getMinY()
            + (geometry.lostRecord().getHeight() - lostLabel.getHeight()) / 2);
    picture.ifPresent(now -> layOutLogs(now, geometry));
    messages.resizeRelocate(0, 0, getWidth(), getHeight());
    messages.land();
    moveTo(place);
  }

  private static void put(Node node, Rectangle2D at) {
    node.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
  }

  private void layOutLogs(Picture now, ClusterGeometry geometry) {
    int first = firstColumn();
    int capacity = geometry.capacity();
    for (int i = 0; i < logs.size(); i++) {
      logs.get(i).show(now.rows().get(i), first, capacity, motion);
      Point2D start = geometry.logStart(i);
      double width = capacity * geometry.pitch();
      logs.get(i).resizeRelocate(start.getX(), start.getY(), width, geometry.square());
      logs.get(i).arrange(geometry.pitch(), geometry.square());
    }
    motion = false;
    layOutOffsets(geometry, first);
    layOutWatermark(now, geometry, first);
  }

  private void layOutOffsets(ClusterGeometry geometry, int first) {
    int shown = Math.min(geometry.capacity(), Math.max(columns + 1, 4));
    while (offsets.size() < shown) {
      Label offset = new Label();
      offset.getStyleClass().add("player-offset");
      offsets.add(offset);
      getChildren().addFirst(offset);
    }
    for (int i = 0; i < offsets.size(); i++) {
      Label offset = offsets.get(i);
      offset.setVisible(i < shown);
      offset.setText(Integer.toString(first + i));
      double x = geometry.logStart(0).getX() + i * geometry.pitch();
      offset.resizeRelocate(x, geometry.offsetsTop(), geometry.square(), 16);
    }
  }

  private void layOutWatermark(Picture now, ClusterGeometry geometry, int first) {
    long column = Math.clamp(now.highWatermark() - first, 0, geometry.capacity());
    double x = geometry.lineBefore((int) column);
    watermark.setStartX(x);
    watermark.setEndX(x);
    watermark.setStartY(geometry.offsetsTop());
    watermark.setEndY(geometry.lineBottom());
    watermarkLabel.autosize();
    double left = x + LONGEST_LABEL > getWidth() ? x - watermarkLabel.getWidth() + 4 : x - 4;
    watermarkLabel.relocate(left, geometry.lineBottom() + 1);
  }
}
