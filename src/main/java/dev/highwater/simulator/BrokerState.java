package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One broker and the replica on it.
///
/// @param brokerEpoch which of its process's starts this is; Kafka's broker epoch, which the
///   controller gives out at registration, tells them apart in the same way
/// @param cleanShutdown the file is there by which the broker shows the controller that its log
///   lost nothing
/// @param highWatermark exclusive end of what this replica knows to be committed
/// @param flushed exclusive end of what is surely on the disk
/// @param known metadata it has learned since it started; empty until then
/// @param leadership present while it believes it leads
/// @param fetchId number of its newest fetch; older answers are dropped
/// @param fetching that fetch is not answered yet
/// @param unread produce requests on connections whose last request is not answered yet
record BrokerState(
    BrokerId id,
    int brokerEpoch,
    Lifecycle lifecycle,
    boolean cleanShutdown,
    ReplicaLog log,
    long highWatermark,
    long flushed,
    Optional<ClusterMetadata> known,
    Optional<Leadership> leadership,
    long fetchId,
    boolean fetching,
    List<Payload.ProduceRequest> unread)
    implements NodeState {

  BrokerState {
    unread = List.copyOf(unread);
  }

  /// What the process is doing.
  ///
  /// spec: org.apache.kafka.metadata.BrokerState, as far as it decides anything here
  enum Lifecycle {
    RUNNING,
    /// PENDING_CONTROLLED_SHUTDOWN: it serves on until the controller lets it go.
    STOPPING,
    DOWN
  }

  /// A running broker with an empty log that knows the cluster.
  static BrokerState fresh(BrokerId id, ClusterMetadata metadata) {
    return new BrokerState(
        id,
        0,
        Lifecycle.RUNNING,
        true,
        ReplicaLog.EMPTY,
        0,
        0,
        Optional.of(metadata),
        Optional.empty(),
        0,
        false,
        List.of());
  }

  boolean running() {
    return lifecycle != Lifecycle.DOWN;
  }

  /// The process begins or ends: what it kept in memory is gone.
  BrokerState restarted(Lifecycle now, boolean clean) {
    return new BrokerState(
        id,
        lifecycle == Lifecycle.DOWN && now == Lifecycle.RUNNING ? brokerEpoch + 1 : brokerEpoch,
        now,
        clean,
        log,
        highWatermark,
        flushed,
        Optional.empty(),
        Optional.empty(),
        fetchId + 1,
        false,
        List.of());
  }

  BrokerState stopping() {
    return new BrokerState(
        id,
        brokerEpoch,
        Lifecycle.STOPPING,
        cleanShutdown,
        log,
        highWatermark,
        flushed,
        known,
        leadership,
        fetchId,
        fetching,
        unread);
  }

  BrokerState withLog(ReplicaLog newLog, long newHighWatermark) {
    return new BrokerState(
        id,
        brokerEpoch,
        lifecycle,
        cleanShutdown,
        newLog,
        newHighWatermark,
        Math.min(flushed, newLog.endOffset()),
        known,
        leadership,
        fetchId,
        fetching,
        unread);
  }

  BrokerState withFlushed(long newFlushed) {
    return new BrokerState(
        id,
        brokerEpoch,
        lifecycle,
        cleanShutdown,
        log,
        highWatermark,
        newFlushed,
        known,
        leadership,
        fetchId,
        fetching,
        unread);
  }

  BrokerState withKnown(ClusterMetadata metadata) {
    return new BrokerState(
        id,
        brokerEpoch,
        lifecycle,
        cleanShutdown,
        log,
        highWatermark,
        flushed,
        Optional.of(metadata),
        leadership,
        fetchId,
        fetching,
        unread);
  }

  BrokerState withLeadership(Optional<Leadership> newLeadership) {
    return new BrokerState(
        id,
        brokerEpoch,
        lifecycle,
        cleanShutdown,
        log,
        highWatermark,
        flushed,
        known,
        newLeadership,
        fetchId,
        fetching,
        unread);
  }

  BrokerState leading(Leadership newLeadership) {
    return withLeadership(Optional.of(newLeadership));
  }

  BrokerState withFetch(long newFetchId, boolean nowFetching) {
    return new BrokerState(
        id,
        brokerEpoch,
        lifecycle,
        cleanShutdown,
        log,
        highWatermark,
        flushed,
        known,
        leadership,
        newFetchId,
        nowFetching,
        unread);
  }

  BrokerState withUnread(List<Payload.ProduceRequest> newUnread) {
    return new BrokerState(
        id,
        brokerEpoch,
        lifecycle,
        cleanShutdown,
        log,
        highWatermark,
        flushed,
        known,
        leadership,
        fetchId,
        fetching,
        newUnread);
  }

  BrokerState withUnread(Payload.ProduceRequest request) {
    List<Payload.ProduceRequest> longer = new ArrayList<>(unread);
    longer.add(request);
    return withUnread(longer);
  }
}
