package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// Whether only heartbeats and empty fetches are ahead of a run.
final class Quiescence {
  private final ClusterState cluster;
  private final Network network;
  private final Standstills standstills;

  private Quiescence(ClusterState cluster, Network network, Standstills standstills) {
    this.cluster = cluster;
    this.network = network;
    this.standstills = standstills;
  }

  static boolean reached(ClusterState cluster, Network network, Standstills standstills) {
    return new Quiescence(cluster, network, standstills).isReached();
  }

  private boolean isReached() {
    return cluster.producers().stream().allMatch(p -> p.batches().isEmpty())
        && network.allUnderWay(this::isRoutine)
        && cluster.brokers().stream().allMatch(b -> isSettled(b))
        && isReplicated()
        && cluster.consumers().stream().allMatch(c -> isUpToDate(c));
  }

  /// It has read all it can, or nothing can change that it has not.
  private boolean isUpToDate(ConsumerState consumer) {
    Optional<BrokerId> leader = cluster.controller().partition().leader();
    if (!consumer.reading()
        || leader.isEmpty()
        || network.isBlocked(consumer.node(), new Node.Broker(leader.get()))) {
      return true;
    }
    return consumer.asked() == ConsumerState.Asked.RECORDS
        && consumer.metadata().leader().equals(leader)
        && consumer.position() >= cluster.broker(leader.get()).highWatermark();
  }

  /// The controller's picture of the broker is true, or nothing can change it.
  private boolean isSettled(BrokerState broker) {
    boolean fenced = cluster.controller().fences(broker.id());
    boolean cutOff = network.isBlocked(new Node.Broker(broker.id()), Node.CONTROLLER);
    return switch (broker.lifecycle()) {
      case RUNNING -> standstills.has(broker.id()) ? fenced : !fenced || cutOff;
      case STOPPING -> cutOff && fenced;
      case DOWN -> fenced;
    };
  }

  private boolean isRoutine(Flight flight) {
    if (flight.to() instanceof Node.Broker(BrokerId to) && standstills.has(to)) {
      return true;
    }
    return switch (flight.payload()) {
      case Payload.BrokerHeartbeat heartbeat -> !heartbeat.wantsShutdown();
      case Payload.FetchRequest _, Payload.ReadRequest _ -> true;
      case Payload.ReadResponse response ->
          response.records().isEmpty() && response.error().isEmpty();
      case Payload.FetchResponse response -> response.isEmpty();
      default -> false;
    };
  }

  /// Every follower that can be reached has what the leader has and is in sync; every one that
  /// cannot has left the set or has nothing to miss.
  private boolean isReplicated() {
    Optional<BrokerId> appointed = cluster.controller().partition().leader();
    if (appointed.isEmpty()) {
      return true;
    }
    BrokerState leader = cluster.broker(appointed.get());
    if (leader.leadership().isEmpty()) {
      return false;
    }
    List<BrokerId> isr = leader.leadership().get().isr();
    for (Leadership.FollowerProgress progress : leader.leadership().get().followers()) {
      BrokerState follower = cluster.broker(progress.id());
      boolean settled =
          isCutOff(follower, leader)
              ? !isr.contains(follower.id()) || progress.endOffset() == leader.log().endOffset()
              : hasAll(follower, leader, progress) && isr.contains(follower.id());
      if (follower.running() && !settled) {
        return false;
      }
    }
    return leader.leadership().get().proposedIsr().isEmpty();
  }

  private boolean isCutOff(BrokerState follower, BrokerState leader) {
    return standstills.has(follower.id())
        || network.isBlocked(new Node.Broker(follower.id()), new Node.Broker(leader.id()))
        || cluster.controller().fences(follower.id());
  }

  private static boolean hasAll(
      BrokerState follower, BrokerState leader, Leadership.FollowerProgress progress) {
    return progress.endOffset() == leader.log().endOffset()
        && follower.log().equals(leader.log())
        && follower.highWatermark() == leader.highWatermark();
  }
}
