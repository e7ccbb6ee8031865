package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a leader does with requests and with its high watermark. Time-free: who fetched recently
/// enough comes in as data.
final class LeaderRules {
  private final RunConfig config;
  private final List<BrokerId> recentlyCaughtUp;
  private final Effects out;
  private final IsrRules isrRules;
  private final FetchRules fetchRules;

  /// @param recentlyCaughtUp followers whose last caught-up time lies within {@code
  ///   replica.lag.time.max.ms}
  LeaderRules(RunConfig config, List<BrokerId> recentlyCaughtUp, Effects out) {
    this.config = config;
    this.recentlyCaughtUp = recentlyCaughtUp;
    this.out = out;
    this.isrRules = new IsrRules(out);
    this.fetchRules = new FetchRules(out);
  }

  /// Appends a record, or refuses it before anything is written.
  ///
  /// spec: kafka.cluster.Partition.appendRecordsToLeader,
  /// kafka.server.ReplicaManager.appendRecords; min.insync.replicas is consulted for acks=all only,
  /// on the committed in-sync set
  BrokerState appendRecords(BrokerState broker, Payload.ProduceRequest request) {
    if (broker.leadership().isEmpty()) {
      return refuse(broker, request, ErrorCode.NOT_LEADER_OR_FOLLOWER);
    }
    Leadership leadership = broker.leadership().get();
    if (request.acks() == Acks.ALL && leadership.isr().size() < config.effectiveMinIsr()) {
      return refuse(broker, request, ErrorCode.NOT_ENOUGH_REPLICAS);
    }
    long offset = broker.log().endOffset();
    BrokerState appended =
        broker.withLog(
            broker.log().append(List.of(new LogRecord(request.record(), leadership.epoch()))),
            broker.highWatermark());
    out.happened(
        appended, new Fact.RecordAppended(broker.id(), request.record(), offset, request.acks()));
    if (request.acks() == Acks.LEADER) {
      answer(appended, request, offset);
    }
    if (request.acks() == Acks.ALL) {
      appended = delayProduce(appended, request, offset);
    }
    return fetchRules.wakeParkedFetches(advanceHighWatermark(appended));
  }

  /// spec: kafka.server.KafkaApis.handleProduceRequest: with acks=0 there is no response, an error
  /// closes the connection instead
  private BrokerState refuse(BrokerState broker, Payload.ProduceRequest request, ErrorCode error) {
    List<BrokerId> isr = broker.leadership().map(Leadership::isr).orElse(List.of());
    out.happened(
        broker, new Fact.ProduceRefused(broker.id(), request.record(), error, isr, request.acks()));
    if (request.acks() == Acks.NONE) {
      out.disconnect(broker.id(), false);
    } else {
      respond(broker, request, Optional.of(error), 0);
    }
    return broker;
  }

  private void answer(BrokerState broker, Payload.ProduceRequest request, long offset) {
    List<BrokerId> isr = broker.leadership().map(Leadership::maximalIsr).orElse(List.of());
    out.happened(
        broker, new Fact.ProduceAnswered(broker.id(), request.record(), request.acks(), isr));
    respond(broker, request, Optional.empty(), offset);
  }

  private void respond(
      BrokerState broker, Payload.ProduceRequest request, Optional<ErrorCode> error, long offset) {
    out.send(
        new Node.Broker(broker.id()),
        Node.PRODUCER,
        new Payload.ProduceResponse(
            request.requestId(), request.record(), error, offset, request.acks()));
  }

  /// spec: kafka.server.DelayedProduce
  private BrokerState delayProduce(
      BrokerState broker, Payload.ProduceRequest request, long offset) {
    Leadership leadership = broker.leadership().orElseThrow();
    List<Leadership.DelayedProduce> waiting = new ArrayList<>(leadership.purgatory());
    waiting.add(new Leadership.DelayedProduce(request, offset));
    out.start(new Timer.ProducePurgatory(broker.id(), request.requestId()));
    return broker.leading(leadership.withPurgatory(waiting));
  }

  /// Answers every waiting acks=all request whose record the high watermark has passed.
  ///
  /// spec: kafka.cluster.Partition.checkEnoughReplicasReachOffset. Its
  /// NOT_ENOUGH_REPLICAS_AFTER_APPEND cannot occur: since KAFKA-15583 the high watermark stands
  /// still below min.insync.replicas.
  private BrokerState completeDelayedProduce(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    List<Leadership.DelayedProduce> waiting = new ArrayList<>();
    for (Leadership.DelayedProduce delayed : leadership.purgatory()) {
      if (delayed.required() <= broker.highWatermark()) {
        answer(broker, delayed.request(), delayed.offset());
      } else {
        waiting.add(delayed);
      }
    }
    return broker.leading(leadership.withPurgatory(waiting));
  }

  /// Gives up on a request that has waited too long; its record stays in the log.
  ///
  /// spec: kafka.server.DelayedProduce.onExpiration
  BrokerState expireDelayedProduce(BrokerState broker, long requestId) {
    if (broker.leadership().isEmpty()) {
      return broker;
    }
    Leadership leadership = broker.leadership().get();
    List<Leadership.DelayedProduce> waiting = new ArrayList<>();
    for (Leadership.DelayedProduce delayed : leadership.purgatory()) {
      if (delayed.request().requestId() == requestId) {
        out.happened(
            broker,
            new Fact.ProduceExpired(
                broker.id(), delayed.request().record(), broker.highWatermark()));
        respond(broker, delayed.request(), Optional.of(ErrorCode.REQUEST_TIMED_OUT), 0);
      } else {
        waiting.add(delayed);
      }
    }
    return broker.leading(leadership.withPurgatory(waiting));
  }

  /// Raises the high watermark to the lowest log end of the maximal in-sync set and of those about
  /// to join it; never while the committed set is below min.insync.replicas.
  ///
  /// spec: kafka.cluster.Partition.maybeIncrementLeaderHW; KIP-497; KAFKA-15583 for the brake
  BrokerState advanceHighWatermark(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    if (leadership.isr().size() < config.effectiveMinIsr()) {
      return broker;
    }
    List<BrokerId> maximalIsr = leadership.maximalIsr();
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
    return completeDelayedProduce(advanced);
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
    Optional<ReplicaLog.EpochEnd> divergence = FetchRules.findDivergence(broker.log(), fetch);
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
        broker.leading(leadership.withFollowerEnd(fetch.follower(), fetch.fetchOffset()));
    List<String> proven =
        broker
            .log()
            .records()
            .subList(
                (int) Math.min(Math.max(before, 0), fetch.fetchOffset()), (int) fetch.fetchOffset())
            .stream()
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
      respond(resigned, delayed.request(), error, 0);
    }
    for (Payload.FetchRequest fetch : leadership.parked()) {
      fetchRules.answerFetch(resigned, fetch, List.of(), 0, Optional.empty(), error);
    }
    return resigned;
  }

  /// spec: kafka.cluster.Partition.alterIsr: a committed change may let the high watermark pass
  BrokerState handleAlterPartitionResponse(
      BrokerState broker, Payload.AlterPartitionResponse response) {
    BrokerState decided = isrRules.handleAlterPartitionResponse(broker, response);
    return decided.leadership().isPresent() ? advanceHighWatermark(decided) : decided;
  }
}
