package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// The partition as the metadata log has it; all sets ascend, the assignment has its own order.
///
/// spec: org.apache.kafka.metadata.PartitionRegistration; KIP-966 for {@code elr}
///
/// @param replicas the assignment
/// @param lastKnownElr the last leader, remembered when nobody eligible is left
record PartitionRegistration(
    List<BrokerId> replicas,
    List<BrokerId> isr,
    List<BrokerId> elr,
    List<BrokerId> lastKnownElr,
    Optional<BrokerId> leader,
    LeaderEpoch leaderEpoch,
    int partitionEpoch) {

  boolean isLedBy(BrokerId broker) {
    return leader.isPresent() && leader.get().equals(broker);
  }
}
