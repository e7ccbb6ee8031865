package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole run as lanes, arrows between them and marks on them; worked out once for a run.
///
/// @param lanes from left to right: producers, brokers, consumers, the controller
/// @param arrows one for each message, in order of sending
/// @param marks what changed at a node, in order of time
/// @param spans what lasted at a node, in order of their beginning
record SpaceTime(List<Node> lanes, List<Arrow> arrows, List<LaneMark> marks, List<LaneSpan> spans) {
  SpaceTime {
    lanes = List.copyOf(lanes);
    arrows = List.copyOf(arrows);
    marks = List.copyOf(marks);
    spans = List.copyOf(spans);
  }

  /// A message between two lanes.
  ///
  /// @param end when it arrives; when its usual time is over if it never does
  record Arrow(Message message, Tick end) {
    boolean arrives() {
      return message.arrived().isPresent();
    }
  }

  static SpaceTime of(Trace trace) {
    List<Arrow> arrows = trace.messages().stream().map(message -> arrow(message, trace)).toList();
    LaneChanges changes = LaneChanges.of(trace);
    return new SpaceTime(lanes(trace.config()), arrows, changes.marks(), changes.spans());
  }

  private static List<Node> lanes(RunConfig config) {
    List<Node> lanes = new ArrayList<>();
    config.producers().forEach(each -> lanes.add(new Node.Producer(each.clientId())));
    for (int broker = 1; broker <= config.replicas(); broker++) {
      lanes.add(new Node.Broker(new BrokerId(broker)));
    }
    config.consumers().forEach(each -> lanes.add(new Node.Consumer(each.clientId())));
    lanes.add(new Node.Controller());
    return lanes;
  }

  private static Arrow arrow(Message message, Trace trace) {
    long usual = FlightTimes.oneWay(message, trace.config().network());
    Optional<Tick> arrived = message.arrived();
    return new Arrow(message, arrived.orElseGet(() -> message.sent().plusMicros(usual)));
  }

  /// Where a node's lane is among those that are shown; empty for a hidden one.
  static Optional<Integer> laneOf(Node node, List<Node> shown) {
    int found = shown.indexOf(node);
    return found < 0 ? Optional.empty() : Optional.of(found);
  }
}
