package dev.highwater.simulator;

import java.util.Optional;

/// One broker and the replica on it.
///
/// @param cleanShutdown the file is there by which the broker shows the controller that its log
///   lost nothing
/// @param highWatermark exclusive end of what this replica knows to be committed
/// @param known metadata it has learned since it started; empty until then
/// @param leadership present while it believes it leads
/// @param fetchId number of its newest fetch; older answers are dropped
/// @param fetching that fetch is not answered yet
record BrokerState(
    BrokerId id,
    boolean running,
    boolean cleanShutdown,
    ReplicaLog log,
    long highWatermark,
    Optional<ClusterMetadata> known,
    Optional<Leadership> leadership,
    long fetchId,
    boolean fetching)
    implements NodeState {

  BrokerState withRunning(boolean nowRunning, boolean clean) {
    return new BrokerState(
        id,
        nowRunning,
        clean,
        log,
        highWatermark,
        Optional.empty(),
        Optional.empty(),
        fetchId + 1,
        false);
  }

  BrokerState withLog(ReplicaLog newLog, long newHighWatermark) {
    return new BrokerState(
        id, running, cleanShutdown, newLog, newHighWatermark, known, leadership, fetchId, fetching);
  }

  BrokerState withKnown(ClusterMetadata metadata) {
    return new BrokerState(
        id,
        running,
        cleanShutdown,
        log,
        highWatermark,
        Optional.of(metadata),
        leadership,
        fetchId,
        fetching);
  }

  BrokerState withLeadership(Optional<Leadership> newLeadership) {
    return new BrokerState(
        id, running, cleanShutdown, log, highWatermark, known, newLeadership, fetchId, fetching);
  }

  BrokerState leading(Leadership newLeadership) {
    return withLeadership(Optional.of(newLeadership));
  }

  BrokerState withFetch(long newFetchId, boolean nowFetching) {
    return new BrokerState(
        id, running, cleanShutdown, log, highWatermark, known, leadership, newFetchId, nowFetching);
  }
}
