package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// What the controller publishes and every broker learns in its own time.
///
/// @param offset place in the metadata log: a later one replaces an earlier one
/// @param fenced brokers the controller counts as gone, ascending
/// @param shuttingDown brokers in controlled shutdown, ascending
/// @param brokerEpochs the broker epoch of broker {@code n} at index {@code n - 1}
/// @param topic the topic's settings
record ClusterMetadata(
    long offset,
    PartitionRegistration partition,
    List<BrokerId> fenced,
    List<BrokerId> shuttingDown,
    List<Integer> brokerEpochs,
    TopicConfig topic) {

  /// Whether a broker may lead and be in sync.
  ///
  /// spec: ClusterControlManager.isActive; KIP-841
  boolean isActive(BrokerId broker) {
    return !fenced.contains(broker) && !shuttingDown.contains(broker);
  }

  ClusterMetadata with(PartitionRegistration newPartition) {
    return new ClusterMetadata(offset, newPartition, fenced, shuttingDown, brokerEpochs, topic);
  }

  ClusterMetadata with(TopicConfig newTopic) {
    return new ClusterMetadata(offset, partition, fenced, shuttingDown, brokerEpochs, newTopic);
  }

  /// Counts the broker as gone; its shutdown is over.
  ClusterMetadata fencing(BrokerId broker) {
    return new ClusterMetadata(
        offset,
        partition,
        ReplicaSets.with(fenced, broker),
        ReplicaSets.without(shuttingDown, broker),
        brokerEpochs,
        topic);
  }

  ClusterMetadata unfencing(BrokerId broker) {
    return new ClusterMetadata(
        offset, partition, ReplicaSets.without(fenced, broker), shuttingDown, brokerEpochs, topic);
  }

  ClusterMetadata shuttingDown(BrokerId broker) {
    return new ClusterMetadata(
        offset, partition, fenced, ReplicaSets.with(shuttingDown, broker), brokerEpochs, topic);
  }

  /// Whether a broker's present process is the one that fetched with that epoch.
  ///
  /// spec: KIP-903; an epoch that is not known is let pass
  boolean isCurrent(BrokerId broker, int epoch) {
    return epoch == Leadership.FollowerProgress.UNKNOWN
        || brokerEpochs.get(broker.value() - 1) == epoch;
  }

  ClusterMetadata registering(BrokerId broker, int epoch) {
    List<Integer> epochs = new ArrayList<>(brokerEpochs);
    epochs.set(broker.value() - 1, epoch);
    return new ClusterMetadata(offset, partition, fenced, shuttingDown, List.copyOf(epochs), topic);
  }

  ClusterMetadata published() {
    return new ClusterMetadata(offset + 1, partition, fenced, shuttingDown, brokerEpochs, topic);
  }
}
