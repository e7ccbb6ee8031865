package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// Whether only heartbeats and empty fetches are ahead of a run.
final class Quiescence {
  private Quiescence() {}

  static boolean reached(ClusterState cluster, Network network) {
    return cluster.producers().stream().allMatch(p -> p.batches().isEmpty())
        && network.allUnderWay(Quiescence::isRoutine)
        && cluster.brokers().stream().allMatch(b -> isSettled(b, cluster, network))
        && isReplicated(cluster, network);
  }

  /// The controller's picture of the broker is true, or nothing can change it.
  private static boolean isSettled(BrokerState broker, ClusterState cluster, Network network) {
    boolean fenced = cluster.controller().fences(broker.id());
    boolean cutOff = network.isBlocked(new Node.Broker(broker.id()), Node.CONTROLLER);
    return switch (broker.lifecycle()) {
      case RUNNING -> !fenced || cutOff;
      case STOPPING -> cutOff && fenced;
      case DOWN -> fenced;
    };
  }

  private static boolean isRoutine(Payload payload) {
    return switch (payload) {
      case Payload.BrokerHeartbeat heartbeat -> !heartbeat.wantsShutdown();
      case Payload.FetchRequest _ -> true;
      case Payload.FetchResponse response -> response.isEmpty();
      default -> false;
    };
  }

  /// Every follower that can be reached has what the leader has and is in sync; every one that
  /// cannot has left the set or has nothing to miss.
  private static boolean isReplicated(ClusterState cluster, Network network) {
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
          isCutOff(follower, leader, cluster, network)
              ? !isr.contains(follower.id()) || progress.endOffset() == leader.log().endOffset()
              : hasAll(follower, leader, progress) && isr.contains(follower.id());
      if (follower.running() && !settled) {
        return false;
      }
    }
    return leader.leadership().get().proposedIsr().isEmpty();
  }

  private static boolean isCutOff(
      BrokerState follower, BrokerState leader, ClusterState cluster, Network network) {
    return network.isBlocked(new Node.Broker(follower.id()), new Node.Broker(leader.id()))
        || cluster.controller().fences(follower.id());
  }

  private static boolean hasAll(
      BrokerState follower, BrokerState leader, Leadership.FollowerProgress progress) {
    return progress.endOffset() == leader.log().endOffset()
        && follower.log().equals(leader.log())
        && follower.highWatermark() == leader.highWatermark();
  }
}
