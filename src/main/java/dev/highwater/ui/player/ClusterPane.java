package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RunConfig;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/// The picture: producers, controller and consumers as boxes, brokers as rows with their logs, the
/// high watermark as one line down all logs, and the messages above.
///
/// Everything in it can be clicked; Up and Down go from one thing to the next without a mouse, and
/// Enter chooses it.
final class ClusterPane extends Pane {
  private static final Texts TEXTS = Texts.of(ClusterPane.class);

  private final ClusterClients clients;
  private final ClusterScale scale = new ClusterScale();
  private final LostRecord lost = new LostRecord();
  private final MessageLayer messages;
  private final List<NodeBox> brokers = new ArrayList<>();
  private final List<LogPane> logs = new ArrayList<>();
  private final ThingCursor cursor;
  private final Pick.Listener listener;
  private Optional<Picture> picture = Optional.empty();
  private int columns;
  private double place;
  private boolean motion;

  /// @param listener is told what is clicked
  /// @param watcher is told what the keyboard goes to
  /// @param onEnter is run when that is chosen
  /// @param lines all that can be said of something, in lines
  ClusterPane(
      Pick.Listener listener,
      Pick.Listener watcher,
      Runnable onEnter,
      Function<Pick, String> lines) {
    this.listener = listener;
    clients = new ClusterClients(this::pick);
    messages = new MessageLayer(new Messages(lines));
    cursor = new ThingCursor(this, watcher, onEnter);
    getStyleClass().add("player-cluster");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    lost.setManaged(false);
    getChildren().addAll(scale, lost, messages);
  }

  /// What is said by and to the messages.
  private final class Messages implements MessageNode.Talk {
    private final Function<Pick, String> lines;

    Messages(Function<Pick, String> lines) {
      this.lines = lines;
    }

    @Override
    public void clicked(Message message, MessageNode at) {
      pick(new Pick.OfMessage(message), at);
    }

    @Override
    public String lines(Message message) {
      return lines.apply(new Pick.OfMessage(message));
    }
  }

  /// Takes over a run; {@link #show(Picture, boolean)} then draws its moments.
  void open(Playback playback) {
    picture = Optional.empty();
    columns = mostColumns(playback);
    messages.show(playback.flights());
    fill(playback.trace().config());
  }

  private static int mostColumns(Playback playback) {
    int most = 0;
    for (int stop = 0; stop < playback.clock().stopCount(); stop++) {
      most = Math.max(most, playback.picture(stop).columns());
    }
    return most;
  }

  private void fill(RunConfig config) {
    getChildren().removeAll(brokers);
    getChildren().removeAll(logs);
    getChildren().removeAll(clients.boxes());
    brokers.clear();
    logs.clear();
    for (int i = 1; i <= config.replicas(); i++) {
      BrokerId id = new BrokerId(i);
      NodeBox box = new NodeBox(NodeNames.title(new Node.Broker(id)));
      box.setOnMouseClicked(_ -> pick(new Pick.OfNode(new Node.Broker(id)), box));
      brokers.add(box);
      logs.add(new LogPane((record, square) -> pick(new Pick.OfRecord(record, id), square)));
    }
    clients.open(config);
    getChildren().addAll(0, logs);
    getChildren().addAll(0, brokers);
    getChildren().addAll(0, clients.boxes());
    requestLayout();
  }

  private void pick(Pick pick, javafx.scene.Node at) {
    listener.picked(pick, at.localToScreen(at.getLayoutBounds()));
  }

  /// Draws the cluster after a step.
  ///
  /// @param withMotion whether changes may be seen as motion
  void show(Picture now, boolean withMotion) {
    picture = Optional.of(now);
    motion = withMotion;
    clients.show(now);
    for (int i = 0; i < brokers.size(); i++) {
      brokers.get(i).showBroker(now.rows().get(i));
    }
    scale.show(now);
    lost.show(now.lostOnTheWay());
    requestLayout();
  }

  /// Moves the messages to a moment in play time.
  void moveTo(double moment) {
    place = moment;
    // With a layout to come, that puts the messages where they belong, on styled nodes.
    if (picture.isPresent() && !isNeedsLayout()) {
      messages.moveTo(place, geometry(), new Places(geometry()));
    }
  }

  /// Where messages set out and come in, in the picture that is shown.
  private final class Places implements FlightPath.Places {
    private final ClusterGeometry geometry;

    Places(ClusterGeometry geometry) {
      this.geometry = geometry;
    }

    @Override
    public int columnOf(BrokerId broker, String record) {
      List<Picture.Square> squares = picture.orElseThrow().row(broker).squares();
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

    @Override
    public Rectangle2D boxOf(Node client) {
      return clients.placeOf(client, geometry);
    }
  }

  /// Marks what has been chosen.
  void mark(Optional<Pick> pick) {
    clients.mark(pick);
    for (int i = 0; i < brokers.size(); i++) {
      Pick own = new Pick.OfNode(new Node.Broker(new BrokerId(i + 1)));
      brokers.get(i).mark(pick.filter(own::equals).isPresent());
    }
    messages.mark(pick);
    logs.forEach(log -> log.mark(Optional.empty()));
    if (pick.isPresent() && pick.get() instanceof Pick.OfRecord(String record, BrokerId on)) {
      logs.get(on.value() - 1).mark(Optional.of(record));
    }
  }

  /// What the keyboard can go to now, in the order it does, and where each of them is.
  List<ThingCursor.Stop> things() {
    List<ThingCursor.Stop> things = new ArrayList<>(clients.things());
    for (int i = 0; i < brokers.size(); i++) {
      Pick pick = new Pick.OfNode(new Node.Broker(new BrokerId(i + 1)));
      things.add(new ThingCursor.Stop(pick, brokers.get(i)));
    }
    for (MessageNode node : messages.inSight()) {
      node.message()
          .ifPresent(
              carried -> things.add(new ThingCursor.Stop(new Pick.OfMessage(carried), node)));
    }
    for (int i = 0; i < logs.size(); i++) {
      things.addAll(logs.get(i).things(new BrokerId(i + 1)));
    }
    return things;
  }

  /// Where something is on the screen; the pane itself when it is not in the picture.
  Bounds whereIs(Pick pick) {
    javafx.scene.Node found =
        things().stream()
            .filter(stop -> stop.pick().equals(pick))
            .map(ThingCursor.Stop::node)
            .findFirst()
            .orElse(this);
    return found.localToScreen(found.getLayoutBounds());
  }

  private ClusterGeometry geometry() {
    return geometry(getWidth());
  }

  private ClusterGeometry geometry(double width) {
    return new ClusterGeometry(
        width, brokers.size(), columns, clients.producers(), clients.consumers());
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
    clients.place(geometry);
    for (int i = 0; i < brokers.size(); i++) {
      put(brokers.get(i), geometry.broker(i));
    }
    lost.place(geometry.lostRecord());
    picture.ifPresent(now -> layOutLogs(now, geometry));
    messages.resizeRelocate(0, 0, getWidth(), getHeight());
    messages.land();
    moveTo(place);
  }

  static void put(javafx.scene.Node node, Rectangle2D at) {
    node.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
  }

  private void layOutLogs(Picture now, ClusterGeometry geometry) {
    int first = firstColumn();
    for (int i = 0; i < logs.size(); i++) {
      logs.get(i).show(now.rows().get(i), now.highWatermark(), first, geometry.capacity(), motion);
      var start = geometry.logStart(i);
      double width = geometry.capacity() * geometry.pitch();
      logs.get(i).resizeRelocate(start.getX(), start.getY(), width, geometry.square());
      logs.get(i).arrange(geometry.pitch(), geometry.square());
    }
    motion = false;
    scale.resizeRelocate(0, 0, getWidth(), getHeight());
    scale.arrange(now, geometry, first, columns);
  }

  /// What the picture shows, in one line, for a screen reader.
  void say(String sentence) {
    setAccessibleText(sentence);
    setAccessibleHelp(TEXTS.say("cluster-help"));
    cursor.follow();
  }
}
