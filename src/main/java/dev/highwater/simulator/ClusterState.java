package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// All nodes of a run, immutable. Messages under way and timers are the driver's.
///
/// @param brokers broker {@code n} at index {@code n - 1}
/// @param producers in the order of the configuration
/// @param consumers in the order of the configuration
record ClusterState(
    List<BrokerState> brokers,
    ControllerState controller,
    List<ProducerState> producers,
    List<ConsumerState> consumers) {

  /// A healthy cluster: all brokers run, the first of the assignment leads, all are in sync,
  /// nothing is written. The first producer knows the leader, the others have yet to ask.
  static ClusterState healthy(RunConfig config) {
    BrokerId leader = config.assignment().getFirst();
    LeaderEpoch epoch = new LeaderEpoch(0);
    List<BrokerId> ascending = config.assignment().stream().sorted().toList();
    PartitionRegistration partition =
        new PartitionRegistration(
            config.assignment(), ascending, List.of(), List.of(), Optional.of(leader), epoch, 0);
    ClusterMetadata metadata =
        new ClusterMetadata(
            0,
            partition,
            List.of(),
            List.of(),
            Collections.nCopies(config.replicas(), 0),
            config.topic());
    List<BrokerState> brokers =
        ascending.stream().map(id -> BrokerState.fresh(id, metadata)).toList();
    List<ProducerState> producers = new ArrayList<>();
    for (ProducerConfig settings : config.producers()) {
      int number = producers.size() + 1;
      BrokerId firstAsked = ascending.get((number - 1) % ascending.size());
      ClientMetadata known = ClientMetadata.none(firstAsked);
      producers.add(
          new ProducerState(
              settings.clientId(),
              number == 1 ? known.withLeader(Optional.of(leader), epoch) : known,
              0,
              List.of(),
              Sequencing.begin(number)));
    }
    List<ConsumerState> consumers =
        config.consumers().stream()
            .map(each -> ConsumerState.idle(each.clientId(), ascending.getFirst()))
            .toList();
    return new ClusterState(
            brokers, new ControllerState(metadata, leader), List.copyOf(producers), consumers)
        .with(leading(brokers.get(leader.value() - 1), partition));
  }

  /// A healthy cluster whose producers have all asked who leads.
  static ClusterState informed(RunConfig config) {
    ClusterState cluster = healthy(config);
    PartitionRegistration partition = cluster.controller().partition();
    for (ProducerState producer : cluster.producers()) {
      ClientMetadata metadata = producer.metadata();
      cluster =
          cluster.with(
              producer.with(metadata.withLeader(partition.leader(), partition.leaderEpoch())));
    }
    return cluster;
  }

  private static BrokerState leading(BrokerState broker, PartitionRegistration partition) {
    List<Leadership.FollowerProgress> followers =
        ReplicaSets.without(partition.replicas(), broker.id()).stream()
            .map(id -> new Leadership.FollowerProgress(id, 0, 0))
            .toList();
    return broker.leading(Leadership.begin(partition.leaderEpoch(), 0, partition, followers));
  }

  BrokerState broker(BrokerId id) {
    return brokers.get(id.value() - 1);
  }

  ProducerState producer(String clientId) {
    return producers.stream().filter(p -> p.clientId().equals(clientId)).findFirst().orElseThrow();
  }

  ConsumerState consumer(String clientId) {
    return consumers.stream().filter(c -> c.clientId().equals(clientId)).findFirst().orElseThrow();
  }

  ClusterState with(NodeState node) {
    return switch (node) {
      case ControllerState changed -> new ClusterState(brokers, changed, producers, consumers);
      case ProducerState changed ->
          new ClusterState(
              brokers,
              controller,
              producers.stream()
                  .map(p -> p.clientId().equals(changed.clientId()) ? changed : p)
                  .toList(),
              consumers);
      case ConsumerState changed ->
          new ClusterState(
              brokers,
              controller,
              producers,
              consumers.stream()
                  .map(c -> c.clientId().equals(changed.clientId()) ? changed : c)
                  .toList());
      case BrokerState changed -> {
        List<BrokerState> others = new ArrayList<>(brokers);
        others.set(changed.id().value() - 1, changed);
        yield new ClusterState(List.copyOf(others), controller, producers, consumers);
      }
    };
  }
}
