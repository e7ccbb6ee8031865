package dev.highwater.simulator;

/// The controller quorum, seen as one.
///
/// @param metadata the newest committed metadata
/// @param lastLeader the present leader or, while there is none, the one before
record ControllerState(ClusterMetadata metadata, BrokerId lastLeader) implements NodeState {

  PartitionRegistration partition() {
    return metadata.partition();
  }

  boolean fences(BrokerId broker) {
    return metadata.fenced().contains(broker);
  }

  ControllerState with(ClusterMetadata newMetadata) {
    return new ControllerState(newMetadata, lastLeader);
  }

  ControllerState with(PartitionRegistration partition) {
    return new ControllerState(metadata.with(partition), partition.leader().orElse(lastLeader));
  }
}
