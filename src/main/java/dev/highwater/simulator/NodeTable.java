package dev.highwater.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers for nodes in canonical form, and what a search must know of each. Readers need no lock;
/// whoever adds holds the lock of the owner.
final class NodeTable {
  private final Sketches sketches;
  private final Occasions occasions;
  private final Map<NodeState, Integer> numbers = new LinkedHashMap<>();
  private volatile Row[] rows = new Row[64];
  private volatile long[] hashes = new long[64];

  /// @param place where the node stands in a packed state
  private record Row(
      NodeState node,
      int place,
      BrokerSketch broker,
      ControllerSketch controller,
      List<Occasion> occasions) {}

  NodeTable(Sketches sketches, EventBook events) {
    this.sketches = sketches;
    occasions = new Occasions(events::number);
  }

  /// The node's number, a new one if need be.
  int number(NodeState node, int place) {
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == rows.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      rows = Arrays.copyOf(rows, number * 2);
    }
    rows[number] =
        new Row(
            node,
            place,
            node instanceof BrokerState broker ? sketches.of(broker) : BrokerSketch.NONE,
            node instanceof ControllerState controller
                ? Sketches.of(controller)
                : ControllerSketch.NONE,
            List.copyOf(occasions.of(node)));
    hashes[number] = ContentHash.of(node);
    numbers.put(node, number);
    return number;
  }

  int size() {
    return numbers.size();
  }

  NodeState node(int number) {
    return rows[number].node();
  }

  int place(int number) {
    return rows[number].place();
  }

  long hash(int number) {
    return hashes[number];
  }

  BrokerSketch broker(int number) {
    return rows[number].broker();
  }

  ControllerSketch controller(int number) {
    return rows[number].controller();
  }

  List<Occasion> occasions(int number) {
    return rows[number].occasions();
  }
}
