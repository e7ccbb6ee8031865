package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// The cluster after a step, as an observer who sees everything would draw it.
///
/// @param leader the leader the controller has appointed; empty when the partition is offline
/// @param isr the committed in-sync set, ascending
/// @param elr eligible leader replicas outside the in-sync set, ascending
/// @param highWatermark that of the leader, or the last leader's while there is none
/// @param brokers in assignment order
public record ClusterView(
    Optional<BrokerId> leader,
    List<BrokerId> isr,
    List<BrokerId> elr,
    LeaderEpoch leaderEpoch,
    long highWatermark,
    List<BrokerView> brokers) {
  public ClusterView {
    isr = List.copyOf(isr);
    elr = List.copyOf(elr);
    brokers = List.copyOf(brokers);
  }

  /// The broker of that number.
  public BrokerView broker(BrokerId id) {
    return brokers.get(id.value() - 1);
  }
}
