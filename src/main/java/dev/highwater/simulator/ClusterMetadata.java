package dev.highwater.simulator;

import java.util.List;

/// What the controller publishes and every broker learns in its own time.
///
/// @param offset place in the metadata log: a later one replaces an earlier one
/// @param fenced brokers the controller counts as gone, ascending
/// @param shuttingDown brokers in controlled shutdown, ascending
/// @param topic the topic's settings
record ClusterMetadata(
    long offset,
    PartitionRegistration partition,
    List<BrokerId> fenced,
    List<BrokerId> shuttingDown,
    TopicConfig topic) {

  /// Whether a broker may lead and be in sync.
  ///
  /// spec: ClusterControlManager.isActive; KIP-841
  boolean isActive(BrokerId broker) {
    return !fenced.contains(broker) && !shuttingDown.contains(broker);
  }

  ClusterMetadata with(PartitionRegistration newPartition) {
    return new ClusterMetadata(offset, newPartition, fenced, shuttingDown, topic);
  }

  ClusterMetadata with(TopicConfig newTopic) {
    return new ClusterMetadata(offset, partition, fenced, shuttingDown, newTopic);
  }

  /// Counts the broker as gone; its shutdown is over.
  ClusterMetadata fencing(BrokerId broker) {
    return new ClusterMetadata(
        offset,
        partition,
        ReplicaSets.with(fenced, broker),
        ReplicaSets.without(shuttingDown, broker),
        topic);
  }

  ClusterMetadata unfencing(BrokerId broker) {
    return new ClusterMetadata(
        offset, partition, ReplicaSets.without(fenced, broker), shuttingDown, topic);
  }

  ClusterMetadata shuttingDown(BrokerId broker) {
    return new ClusterMetadata(
        offset, partition, fenced, ReplicaSets.with(shuttingDown, broker), topic);
  }

  ClusterMetadata published() {
    return new ClusterMetadata(offset + 1, partition, fenced, shuttingDown, topic);
  }
}
