package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// Collects, in order, what the rules of one event ask for.
final class Effects {
  private final List<Effect> collected = new ArrayList<>();

  void send(Node from, Node to, Payload payload) {
    collected.add(new Effect.Sends(from, to, payload));
  }

  void start(Timer timer) {
    collected.add(new Effect.Starts(timer));
  }

  void disconnect(String producer, BrokerId broker, boolean byClient) {
    collected.add(new Effect.Disconnects(producer, broker, byClient));
  }

  void end(BrokerId broker) {
    collected.add(new Effect.Ends(broker));
  }

  void happened(NodeState after, Fact fact) {
    collected.add(new Effect.Happened(after, fact));
  }

  List<Effect> inOrder() {
    return List.copyOf(collected);
  }
}
