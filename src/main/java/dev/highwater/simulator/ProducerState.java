package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The producing client: one batch per record, no idempotence.
///
/// @param leader whom it believes to lead; empty when its metadata names nobody
/// @param asked the broker a metadata request is on its way to
/// @param metadataPaused it waits before it asks again
/// @param metadataAttempts refreshes since the last one that helped; paces the next
/// @param nextToAsk the broker it asks next
/// @param unreachable brokers whose connection broke and that have not answered since, ascending
/// @param requests number of its newest produce request
/// @param batches unresolved records: the queue in order, those in flight among them
record ProducerState(
    Optional<BrokerId> leader,
    LeaderEpoch leaderEpoch,
    Optional<BrokerId> asked,
    boolean metadataPaused,
    int metadataAttempts,
    BrokerId nextToAsk,
    List<BrokerId> unreachable,
    long requests,
    List<Batch> batches)
    implements NodeState {

  ProducerState {
    batches = List.copyOf(batches);
  }

  /// Where an unresolved batch is.
  enum Phase {
    LINGERING,
    READY,
    BACKING_OFF,
    IN_FLIGHT
  }

  /// A record on its way.
  ///
  /// @param attempts requests sent so far
  /// @param requestId its newest request
  /// @param sentTo where that went
  record Batch(
      String record,
      Acks acks,
      int retries,
      Phase phase,
      int attempts,
      long requestId,
      Optional<BrokerId> sentTo) {
    Batch in(Phase newPhase) {
      return new Batch(record, acks, retries, newPhase, attempts, requestId, sentTo);
    }
  }

  Optional<Batch> batch(String record) {
    return batches.stream().filter(b -> b.record().equals(record)).findFirst();
  }

  boolean canReachLeader() {
    return leader.isPresent() && !unreachable.contains(leader.get());
  }

  long inFlight() {
    return batches.stream().filter(b -> b.phase() == Phase.IN_FLIGHT).count();
  }

  ProducerState withBatch(Batch batch) {
    return withBatches(
        batches.stream().map(b -> b.record().equals(batch.record()) ? batch : b).toList());
  }

  ProducerState withoutBatch(String record) {
    return withBatches(batches.stream().filter(b -> !b.record().equals(record)).toList());
  }

  ProducerState withFirst(Batch batch) {
    List<Batch> reordered = new ArrayList<>();
    reordered.add(batch);
    reordered.addAll(withoutBatch(batch.record()).batches());
    return withBatches(reordered);
  }

  ProducerState withLast(Batch batch) {
    List<Batch> longer = new ArrayList<>(batches);
    longer.add(batch);
    return withBatches(longer);
  }

  ProducerState withRequests(long newRequests) {
    return new ProducerState(
        leader,
        leaderEpoch,
        asked,
        metadataPaused,
        metadataAttempts,
        nextToAsk,
        unreachable,
        newRequests,
        batches);
  }

  ProducerState withLeader(Optional<BrokerId> newLeader, LeaderEpoch newEpoch) {
    return new ProducerState(
        newLeader,
        newEpoch,
        asked,
        metadataPaused,
        metadataAttempts,
        nextToAsk,
        unreachable,
        requests,
        batches);
  }

  ProducerState withMetadata(
      Optional<BrokerId> nowAsked, boolean paused, int attempts, BrokerId next) {
    return new ProducerState(
        leader, leaderEpoch, nowAsked, paused, attempts, next, unreachable, requests, batches);
  }

  ProducerState withUnreachable(List<BrokerId> nowUnreachable) {
    return new ProducerState(
        leader,
        leaderEpoch,
        asked,
        metadataPaused,
        metadataAttempts,
        nextToAsk,
        nowUnreachable,
        requests,
        batches);
  }

  private ProducerState withBatches(List<Batch> newBatches) {
    return new ProducerState(
        leader,
        leaderEpoch,
        asked,
        metadataPaused,
        metadataAttempts,
        nextToAsk,
        unreachable,
        requests,
        newBatches);
  }
}
