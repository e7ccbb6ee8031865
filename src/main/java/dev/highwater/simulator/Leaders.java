package dev.highwater.simulator;

import java.util.Optional;

/// Whom a broker names when it is asked for what only a leader can do.
final class Leaders {
  private Leaders() {}

  /// spec: KIP-951, from Kafka 3.7 on
  static Optional<PartitionLeader> instead(RunConfig config, BrokerState broker, ErrorCode error) {
    if (error != ErrorCode.NOT_LEADER_OR_FOLLOWER || !config.version().namesLeaderInRefusal()) {
      return Optional.empty();
    }
    return broker
        .known()
        .map(ClusterMetadata::partition)
        .filter(partition -> !partition.isLedBy(broker.id()))
        .flatMap(partition ->
            partition.leader().map(leader -> new PartitionLeader(leader, partition.leaderEpoch())));
  }
}
