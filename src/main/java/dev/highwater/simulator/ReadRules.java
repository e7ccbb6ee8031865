package dev.highwater.simulator;

import dev.highwater.simulator.ConsumerConfig.OffsetReset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a leader gives to consumers: what lies below its high watermark, and where its log ends.
///
/// spec: kafka.server.ReplicaManager.fetchMessages, kafka.cluster.Partition
final class ReadRules {
  private final RunConfig config;
  private final Effects out;

  ReadRules(RunConfig config, Effects out) {
    this.config = config;
    this.out = out;
  }

  /// Answers at once if there is something to read, else when the high watermark has moved or
  /// {@code fetch.max.wait.ms} is over. Kafka answers at once, too, where the position lies above a
  /// new leader's high watermark, and the consumer asks again at once; here it waits.
  ///
  /// spec: kafka.server.DelayedFetch; UnifiedLog.read for OFFSET_OUT_OF_RANGE. Without transactions
  /// the last stable offset is the high watermark
  BrokerState handleRead(BrokerState broker, Payload.ReadRequest read) {
    Optional<ErrorCode> refusal =
        FetchRules.refusal(broker, read.leaderEpoch())
            .or(() ->
                read.offset() > broker.log().endOffset()
                    ? Optional.of(ErrorCode.OFFSET_OUT_OF_RANGE)
                    : Optional.empty());
    if (refusal.isPresent()) {
      respond(broker, read, refusal);
      return broker;
    }
    if (read.offset() < broker.highWatermark() || settings(read).fetchMaxWaitMs() == 0) {
      respond(broker, read, Optional.empty());
      return broker;
    }
    Leadership leadership = broker.leadership().orElseThrow();
    List<Payload.ReadRequest> readers = new ArrayList<>(leadership.readers());
    readers.removeIf(other -> other.consumer().equals(read.consumer()));
    readers.add(read);
    out.start(new Timer.ReadWait(broker.id(), read.consumer(), read.requestId()));
    return broker.leading(leadership.withReaders(readers));
  }

  private ConsumerConfig settings(Payload.ReadRequest read) {
    return config.consumer(read.consumer()).orElseThrow();
  }

  private void respond(BrokerState broker, Payload.ReadRequest read, Optional<ErrorCode> error) {
    long end = broker.highWatermark();
    List<LogRecord> records =
        error.isPresent() || read.offset() >= end
            ? List.of()
            : broker.log().records().subList((int) read.offset(), (int) end);
    out.send(
        new Node.Broker(broker.id()),
        new Node.Consumer(read.consumer()),
        new Payload.ReadResponse(
            read.requestId(),
            records,
            error,
            error.flatMap(code -> Leaders.instead(config, broker, code))));
  }

  /// The high watermark has moved: those who wait for it are answered.
  ///
  /// spec: kafka.server.DelayedFetch
  BrokerState wakeReaders(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    if (leadership.readers().isEmpty()) {
      return broker;
    }
    List<Payload.ReadRequest> waiting = new ArrayList<>();
    for (Payload.ReadRequest read : leadership.readers()) {
      if (read.offset() < broker.highWatermark()) {
        respond(broker, read, Optional.empty());
      } else {
        waiting.add(read);
      }
    }
    return broker.leading(leadership.withReaders(waiting));
  }

  /// spec: fetch.max.wait.ms
  BrokerState expireRead(BrokerState broker, Timer.ReadWait timer) {
    if (broker.leadership().isEmpty()) {
      return broker;
    }
    Leadership leadership = broker.leadership().get();
    List<Payload.ReadRequest> waiting = new ArrayList<>();
    for (Payload.ReadRequest read : leadership.readers()) {
      if (read.consumer().equals(timer.consumer()) && read.requestId() == timer.requestId()) {
        respond(broker, read, Optional.empty());
      } else {
        waiting.add(read);
      }
    }
    return broker.leading(leadership.withReaders(waiting));
  }

  /// The leadership is over: whoever waits is told to look elsewhere.
  void sendAway(BrokerState broker, List<Payload.ReadRequest> readers) {
    readers.forEach(read -> respond(broker, read, Optional.of(ErrorCode.NOT_LEADER_OR_FOLLOWER)));
  }

  /// Where the epoch of the consumer's last record ends in this log.
  ///
  /// spec: OffsetForLeaderEpochRequest, KIP-320
  BrokerState tellEpochEnd(BrokerState broker, Payload.EpochEndRequest asked) {
    Optional<ErrorCode> refusal = FetchRules.refusal(broker, asked.leaderEpoch());
    out.send(
        new Node.Broker(broker.id()),
        new Node.Consumer(asked.consumer()),
        new Payload.EpochEndResponse(
            asked.requestId(), broker.log().endOffsetFor(asked.epoch()), refusal));
    return broker;
  }

  /// Where a consumer begins that has no place. A new leader does not know the end before its high
  /// watermark has reached its own epoch.
  ///
  /// spec: ListOffsetsRequest; KIP-207 for OFFSET_NOT_AVAILABLE
  BrokerState tellOffset(BrokerState broker, Payload.OffsetRequest asked) {
    Optional<ErrorCode> refusal =
        FetchRules.refusal(broker, asked.leaderEpoch())
            .or(() ->
                asked.reset() == OffsetReset.LATEST && lags(broker)
                    ? Optional.of(ErrorCode.OFFSET_NOT_AVAILABLE)
                    : Optional.empty());
    long offset = asked.reset() == OffsetReset.LATEST ? broker.highWatermark() : 0;
    out.send(
        new Node.Broker(broker.id()),
        new Node.Consumer(asked.consumer()),
        new Payload.OffsetResponse(asked.requestId(), offset, refusal));
    return broker;
  }

  private static boolean lags(BrokerState broker) {
    return broker.highWatermark() < broker.leadership().orElseThrow().epochStartOffset();
  }
}
