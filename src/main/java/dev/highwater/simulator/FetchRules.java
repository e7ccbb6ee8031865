package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a leader judges a fetch, answers it, or lets it wait.
final class FetchRules {
  private final Effects out;

  FetchRules(Effects out) {
    this.out = out;
  }

  /// spec: KIP-320
  static Optional<ErrorCode> fetchRefusal(BrokerState broker, Payload.FetchRequest fetch) {
    return refusal(broker, fetch.leaderEpoch());
  }

  /// @param asked the leader's epoch as the sender knows it
  static Optional<ErrorCode> refusal(BrokerState broker, LeaderEpoch asked) {
    if (broker.leadership().isEmpty()) {
      return Optional.of(ErrorCode.NOT_LEADER_OR_FOLLOWER);
    }
    int epoch = broker.leadership().get().epoch().value();
    if (asked.value() < epoch) {
      return Optional.of(ErrorCode.FENCED_LEADER_EPOCH);
    }
    return asked.value() > epoch ? Optional.of(ErrorCode.UNKNOWN_LEADER_EPOCH) : Optional.empty();
  }

  /// spec: KIP-595 (divergingEpoch); kafka.cluster.Partition.fetchRecords
  static Optional<ReplicaLog.EpochEnd> findDivergence(ReplicaLog log, Payload.FetchRequest fetch) {
    if (fetch.lastFetchedEpoch().isEmpty()) {
      return Optional.empty();
    }
    LeaderEpoch last = fetch.lastFetchedEpoch().get();
    ReplicaLog.EpochEnd end = log.endOffsetFor(last);
    boolean diverges = end.epoch().value() < last.value() || end.endOffset() < fetch.fetchOffset();
    return diverges ? Optional.of(end) : Optional.empty();
  }

  /// spec: kafka.server.DelayedFetch: nothing to give yet, so the fetch waits
  BrokerState parkFetch(BrokerState broker, Payload.FetchRequest fetch) {
    Leadership leadership = broker.leadership().orElseThrow();
    List<Payload.FetchRequest> parked = new ArrayList<>(leadership.parked());
    parked.removeIf(other -> other.follower().equals(fetch.follower()));
    parked.add(fetch);
    out.start(new Timer.FetchWait(broker.id(), fetch.follower(), fetch.fetchId()));
    return broker.leading(leadership.withParked(parked));
  }

  /// spec: kafka.server.DelayedFetch: an append completes the long polls
  BrokerState wakeParkedFetches(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    for (Payload.FetchRequest fetch : leadership.parked()) {
      answerParked(broker, fetch);
    }
    return broker.leading(leadership.withParked(List.of()));
  }

  /// spec: replica.fetch.wait.max.ms
  BrokerState expireFetchWait(BrokerState broker, BrokerId follower, long fetchId) {
    if (broker.leadership().isEmpty()) {
      return broker;
    }
    Leadership leadership = broker.leadership().get();
    List<Payload.FetchRequest> parked = new ArrayList<>();
    for (Payload.FetchRequest fetch : leadership.parked()) {
      if (fetch.follower().equals(follower) && fetch.fetchId() == fetchId) {
        answerParked(broker, fetch);
      } else {
        parked.add(fetch);
      }
    }
    return broker.leading(leadership.withParked(parked));
  }

  private void answerParked(BrokerState broker, Payload.FetchRequest fetch) {
    answerFetch(
        broker,
        fetch,
        broker.log().from(fetch.fetchOffset()),
        broker.highWatermark(),
        Optional.empty(),
        Optional.empty());
  }

  void answerFetch(
      BrokerState broker,
      Payload.FetchRequest fetch,
      List<LogRecord> data,
      long highWatermark,
      Optional<ReplicaLog.EpochEnd> divergence,
      Optional<ErrorCode> error) {
    out.send(
        new Node.Broker(broker.id()),
        new Node.Broker(fetch.follower()),
        new Payload.FetchResponse(fetch.fetchId(), data, highWatermark, divergence, error));
  }
}
