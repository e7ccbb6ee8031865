package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All nodes of a run, immutable. Messages under way and timers are the driver's.
///
/// @param brokers broker {@code n} at index {@code n - 1}
record ClusterState(List<BrokerState> brokers, ControllerState controller, ProducerState producer) {

  /// A healthy cluster: all brokers run, the first leads, all are in sync, nothing is written.
  static ClusterState healthy(RunConfig config) {
    List<BrokerId> replicas =
        IntStream.rangeClosed(1, config.replicas()).mapToObj(BrokerId::new).toList();
    BrokerId leader = replicas.getFirst();
    LeaderEpoch epoch = new LeaderEpoch(0);
    PartitionRegistration partition =
        new PartitionRegistration(
            replicas, replicas, List.of(), List.of(), Optional.of(leader), epoch, 0);
    ClusterMetadata metadata = new ClusterMetadata(0, partition, List.of());
    List<BrokerState> brokers =
        replicas.stream()
            .map(id ->
                new BrokerState(
                    id,
                    true,
                    true,
                    ReplicaLog.EMPTY,
                    0,
                    Optional.of(metadata),
                    Optional.empty(),
                    0,
                    false))
            .toList();
    ProducerState producer =
        new ProducerState(
            Optional.of(leader),
            epoch,
            Optional.empty(),
            false,
            0,
            leader,
            List.of(),
            0,
            List.of());
    return new ClusterState(brokers, new ControllerState(metadata, leader), producer)
        .with(leading(brokers.getFirst(), partition));
  }

  private static BrokerState leading(BrokerState broker, PartitionRegistration partition) {
    List<Leadership.FollowerProgress> followers =
        ReplicaSets.without(partition.replicas(), broker.id()).stream()
            .map(id -> new Leadership.FollowerProgress(id, 0))
            .toList();
    return broker.leading(
        new Leadership(
            partition.leaderEpoch(),
            0,
            partition.isr(),
            0,
            Optional.empty(),
            followers,
            List.of(),
            List.of()));
  }

  BrokerState broker(BrokerId id) {
    return brokers.get(id.value() - 1);
  }

  ClusterState with(NodeState node) {
    return switch (node) {
      case ControllerState changed -> new ClusterState(brokers, changed, producer);
      case ProducerState changed -> new ClusterState(brokers, controller, changed);
      case BrokerState changed -> {
        List<BrokerState> others = new ArrayList<>(brokers);
        others.set(changed.id().value() - 1, changed);
        yield new ClusterState(List.copyOf(others), controller, producer);
      }
    };
  }
}
