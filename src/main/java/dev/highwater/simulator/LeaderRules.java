package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a leader does with requests and with its high watermark. Time-free: who fetched recently
/// enough comes in as data.
final class LeaderRules {
  private final RunConfig config;
  private final Safeguards safeguards;
  private final List<BrokerId> recentlyCaughtUp;
  private final Effects out;
  private final IsrRules isrRules;
  private final FetchRules fetchRules;
  private final ProduceRules produceRules;
  private final ReadRules readRules;

  /// @param recentlyCaughtUp followers whose last caught-up time lies within {@code
  ///   replica.lag.time.max.ms}
  LeaderRules(
      RunConfig config, Safeguards safeguards, List<BrokerId> recentlyCaughtUp, Effects out) {
    this.config = config;
    this.safeguards = safeguards;
    this.recentlyCaughtUp = recentlyCaughtUp;
    this.out = out;
    this.isrRules = new IsrRules(safeguards, out);
    this.fetchRules = new FetchRules(out);
    this.produceRules = new ProduceRules(config, out);
    this.readRules = new ReadRules(config, out);
  }

  /// Takes a batch, or refuses it before anything is written. On a connection whose last request
  /// still waits for its answer the batch waits too.
  ///
  /// spec: kafka.cluster.Partition.appendRecordsToLeader, kafka.server.ReplicaManager.appendRecords
  BrokerState appendRecords(BrokerState broker, Payload.ProduceRequest request) {
    if (ProduceRules.isMuted(broker, request.producer())) {
      return broker.withUnread(request);
    }
    Optional<ErrorCode> refusal = produceRules.refusal(broker, request);
    if (refusal.isPresent()) {
      return produceRules.refuse(broker, request, refusal.get());
    }
    return switch (ProduceRules.judgeSequence(broker, request)) {
      case ProducerStates.Verdict.Refused(ErrorCode error) ->
          produceRules.refuse(broker, request, error);
      case ProducerStates.Verdict.Duplicate(long offset) ->
          produceRules.completeDelayedProduce(
              produceRules.answerInTime(
                  produceRules.recogniseDuplicate(broker, request, offset), request, offset));
      case ProducerStates.Verdict.InOrder() -> {
        BrokerState appended = produceRules.append(broker, request);
        BrokerState answering =
            produceRules.answerInTime(appended, request, broker.log().endOffset());
        yield fetchRules.wakeParkedFetches(advanceHighWatermark(answering));
      }
    };
  }

  /// Reads on where a connection's last request has been answered.
  ///
  /// spec: kafka.network.SocketServer: the channel is unmuted when the response has been sent
  BrokerState serveUnread(BrokerState broker) {
    BrokerState state = broker;
    int at = 0;
    while (at < state.unread().size()) {
      Payload.ProduceRequest request = state.unread().get(at);
      if (ProduceRules.isMuted(state, request.producer())) {
        at++;
      } else {
        List<Payload.ProduceRequest> left = new ArrayList<>(state.unread());
        left.remove(at);
        state = appendRecords(state.withUnread(left), request);
        at = 0;
      }
    }
    return state;
  }

  /// Raises the high watermark to the lowest log end of the maximal in-sync set and of those about
  /// to join it; never while the committed set is below min.insync.replicas.
  ///
  /// spec: kafka.cluster.Partition.maybeIncrementLeaderHW; KIP-497; KAFKA-15583 for the brake,
  /// which Kafka has from 3.7 on
  BrokerState advanceHighWatermark(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    if (config.version().brakesHighWatermark()
        && safeguards.brake()
        && leadership.isr().size() < produceRules.minIsr(broker)) {
      return broker;
    }
    List<BrokerId> maximalIsr =
        safeguards.maximalIsr() ? leadership.maximalIsr() : leadership.isr();
    long reached = broker.log().endOffset();
    for (Leadership.FollowerProgress follower : leadership.followers()) {
      if (follower.endOffset() < reached
          && (maximalIsr.contains(follower.id()) || isAboutToJoin(broker, follower.id()))) {
        reached = follower.endOffset();
      }
    }
    long from = broker.highWatermark();
    if (reached <= from) {
      return broker;
    }
    List<String> committed =
        broker.log().records().subList((int) from, (int) reached).stream()
            .map(LogRecord::name)
            .toList();
    BrokerState advanced = broker.withLog(broker.log(), reached);
    out.happened(
        advanced,
        new Fact.HighWatermarkAdvanced(broker.id(), from, reached, committed, maximalIsr));
    return readRules.wakeReaders(produceRules.completeDelayedProduce(advanced));
  }

  private boolean isAboutToJoin(BrokerState broker, BrokerId follower) {
    return recentlyCaughtUp.contains(follower) && IsrRules.isEligible(broker, follower);
  }

  /// Takes a fetch as proof of what the follower has, then answers it, or parks it when there is
  /// nothing to give.
  ///
  /// spec: kafka.cluster.Partition.fetchRecords and updateFollowerFetchState. The high watermark in
  /// the answer is the one from before this fetch: a follower is at least one fetch behind.
  BrokerState handleFetch(BrokerState broker, Payload.FetchRequest fetch) {
    Optional<ErrorCode> refusal = FetchRules.fetchRefusal(broker, fetch);
    if (refusal.isPresent()) {
      out.happened(broker, new Fact.FetchRefused(broker.id(), fetch.follower(), refusal.get()));
      fetchRules.answerFetch(broker, fetch, List.of(), 0, Optional.empty(), refusal);
      return broker;
    }
    Optional<ReplicaLog.EpochEnd> divergence =
        safeguards.divergence() ? FetchRules.findDivergence(broker.log(), fetch) : Optional.empty();
    if (divergence.isPresent()) {
      out.happened(
          broker,
          new Fact.DivergenceFound(
              broker.id(), fetch.follower(), fetch.fetchOffset(), divergence.get()));
      fetchRules.answerFetch(
          broker, fetch, List.of(), broker.highWatermark(), divergence, Optional.empty());
      return broker;
    }
    long highWatermarkBefore = broker.highWatermark();
    BrokerState updated = updateFollowerFetchState(broker, fetch);
    List<LogRecord> data = updated.log().from(fetch.fetchOffset());
    if (data.isEmpty()) {
      return fetchRules.parkFetch(updated, fetch);
    }
    fetchRules.answerFetch(
        updated, fetch, data, highWatermarkBefore, Optional.empty(), Optional.empty());
    return updated;
  }

  private BrokerState updateFollowerFetchState(BrokerState broker, Payload.FetchRequest fetch) {
    Leadership leadership = broker.leadership().orElseThrow();
    long before = leadership.follower(fetch.follower()).endOffset();
    BrokerState updated =
        broker.leading(
            leadership.withFollower(
                new Leadership.FollowerProgress(
                    fetch.follower(), fetch.fetchOffset(), brokerEpoch(fetch))));
    long end = Math.min(fetch.fetchOffset(), broker.log().endOffset());
    List<String> proven =
        broker.log().records().subList((int) Math.min(Math.max(before, 0), end), (int) end).stream()
            .map(LogRecord::name)
            .toList();
    out.happened(
        updated,
        new Fact.FollowerFetched(
            broker.id(),
            fetch.follower(),
            fetch.fetchOffset(),
            broker.log().endOffset(),
            before == Leadership.FollowerProgress.UNKNOWN ? List.of() : proven));
    updated = isrRules.expandIsr(updated, fetch.follower());
    return before == fetch.fetchOffset() ? updated : advanceHighWatermark(updated);
  }

  /// spec: KIP-903: before, a leader did not know which process had fetched
  private int brokerEpoch(Payload.FetchRequest fetch) {
    return config.version().checksBrokerEpochs()
        ? fetch.brokerEpoch()
        : Leadership.FollowerProgress.UNKNOWN;
  }

  /// Ends a leadership: everybody who waits is told to look elsewhere.
  ///
  /// spec: kafka.cluster.Partition.makeFollower; DelayedProduce and DelayedFetch complete with
  /// NOT_LEADER_OR_FOLLOWER
  BrokerState resign(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    BrokerState resigned = broker.withLeadership(Optional.empty());
    out.happened(resigned, new Fact.LeadershipLost(broker.id(), leadership.epoch()));
    Optional<ErrorCode> error = Optional.of(ErrorCode.NOT_LEADER_OR_FOLLOWER);
    for (Leadership.DelayedProduce delayed : leadership.purgatory()) {
      produceRules.respond(resigned, delayed.request(), error, 0);
    }
    for (Payload.FetchRequest fetch : leadership.parked()) {
      fetchRules.answerFetch(resigned, fetch, List.of(), 0, Optional.empty(), error);
    }
    readRules.sendAway(resigned, leadership.readers());
    return resigned;
  }

  /// The leader is in a new epoch: fetches of an earlier one are refused.
  ///
  /// spec: kafka.server.DelayedFetch, case FENCED_LEADER_EPOCH
  void fenceParked(BrokerState broker, Leadership earlier) {
    Optional<ErrorCode> error = Optional.of(ErrorCode.FENCED_LEADER_EPOCH);
    for (Payload.FetchRequest fetch : earlier.parked()) {
      fetchRules.answerFetch(broker, fetch, List.of(), 0, Optional.empty(), error);
    }
  }

  /// spec: kafka.cluster.Partition.alterIsr: a committed change may let the high watermark pass
  BrokerState handleAlterPartitionResponse(
      BrokerState broker, Payload.AlterPartitionResponse response) {
    BrokerState decided =
        isrRules.handleAlterPartitionResponse(broker, response, produceRules.minIsr(broker));
    return decided.leadership().isPresent() ? advanceHighWatermark(decided) : decided;
  }
}
