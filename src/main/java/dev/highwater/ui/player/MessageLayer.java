package dev.highwater.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.layout.Pane;

/// The messages under way, above the picture. Nodes are taken from a pool and given back.
final class MessageLayer extends Pane {
  private final Pane trails = new Pane();
  private final Pane nodes = new Pane();
  private final TreeMap<Integer, MessageNode> flying = new TreeMap<>();
  private final Deque<MessageNode> free = new ArrayDeque<>();
  private final MessageNode.Talk talk;
  private List<Flight> flights = List.of();
  private Optional<Pick> picked = Optional.empty();

  /// @param talk what messages say when they are pointed at
  MessageLayer(MessageNode.Talk talk) {
    this.talk = talk;
    getChildren().addAll(trails, nodes);
    setPickOnBounds(false);
    nodes.setPickOnBounds(false);
    trails.setMouseTransparent(true);
  }

  /// Marks the message that has been chosen.
  void mark(Optional<Pick> pick) {
    picked = pick;
    flying.values().forEach(this::markIfPicked);
  }

  private void markIfPicked(MessageNode node) {
    node.choose(
        node.message()
            .map(Pick.OfMessage::new)
            .filter(own -> picked.filter(own::equals).isPresent())
            .isPresent());
  }

  /// The messages in the picture, in order of sending.
  List<MessageNode> inSight() {
    return List.copyOf(flying.values());
  }

  /// Takes over the flights of a run.
  void show(List<Flight> all) {
    land();
    flights = all;
  }

  /// Takes every message out of the picture; the next frame puts them back on fresh paths.
  void land() {
    flying.values().forEach(this::release);
    flying.clear();
  }

  /// Draws a moment.
  ///
  /// @param place play time in milliseconds
  void moveTo(double place, ClusterGeometry geometry, FlightPath.Places places) {
    for (int i = 0; i < flights.size(); i++) {
      Flight flight = flights.get(i);
      MessageNode node = flying.get(i);
      if (!flight.isVisibleAt(place)) {
        if (node != null) {
          flying.remove(i);
          release(node);
        }
        continue;
      }
      if (node == null) {
        node = take();
        node.carry(flight.message(), FlightPath.of(flight.message(), geometry, places), geometry);
        flying.put(i, node);
        markIfPicked(node);
      }
      place(node, flight, place);
    }
  }

  private static void place(MessageNode node, Flight flight, double place) {
    if (flight.isLostAt(place)) {
      node.mark(MessageNode.Hindrance.LOST);
    } else {
      boolean held = flight.isHeldAt(place);
      node.mark(held ? MessageNode.Hindrance.HELD : MessageNode.Hindrance.NONE);
    }
    node.moveTo(flight.wayAt(place));
  }

  private MessageNode take() {
    MessageNode node = free.poll();
    if (node == null) {
      node = new MessageNode(talk);
      trails.getChildren().add(node.trail());
      nodes.getChildren().add(node);
    }
    node.setVisible(true);
    node.trail().setVisible(true);
    return node;
  }

  private void release(MessageNode node) {
    node.setVisible(false);
    node.trail().setVisible(false);
    free.add(node);
  }

  @Override
  protected void layoutChildren() {
    trails.resizeRelocate(0, 0, getWidth(), getHeight());
    nodes.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
