package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a leader takes a batch, and when it answers.
///
/// spec: kafka.server.ReplicaManager, DelayedProduce
final class ProduceRules {
  private final RunConfig config;
  private final Effects out;

  ProduceRules(RunConfig config, Effects out) {
    this.config = config;
    this.out = out;
  }

  /// What {@code min.insync.replicas} comes to, as far as this broker knows.
  int minIsr(BrokerState broker) {
    return config.effectiveMinIsr(broker.known().orElseThrow().topic());
  }

  /// Why a batch is refused before anything is written, if it is.
  ///
  /// spec: kafka.cluster.Partition.appendRecordsToLeader, UnifiedLog.analyzeAndValidateRecords;
  /// min.insync.replicas is consulted for acks=all only, on the committed in-sync set, and before
  /// the size and the sequence
  Optional<ErrorCode> refusal(BrokerState broker, Payload.ProduceRequest request) {
    if (broker.leadership().isEmpty()) {
      return Optional.of(ErrorCode.NOT_LEADER_OR_FOLLOWER);
    }
    if (request.acks() == Acks.ALL && broker.leadership().get().isr().size() < minIsr(broker)) {
      return Optional.of(ErrorCode.NOT_ENOUGH_REPLICAS);
    }
    return request.bytes() > broker.known().orElseThrow().topic().maxMessageBytes()
        ? Optional.of(ErrorCode.MESSAGE_TOO_LARGE)
        : Optional.empty();
  }

  /// What the log says of a batch's sequence. A batch without one is always in order.
  ///
  /// spec: KIP-98; UnifiedLog.analyzeAndValidateProducerState
  static ProducerStates.Verdict judgeSequence(BrokerState broker, Payload.ProduceRequest request) {
    return request
        .sequence()
        .map(sequence -> ProducerStates.judge(broker.log(), sequence))
        .orElse(new ProducerStates.Verdict.InOrder());
  }

  /// spec: UnifiedLog.append; to the page cache, the disk follows when flush.messages says so
  BrokerState append(BrokerState broker, Payload.ProduceRequest request) {
    LeaderEpoch epoch = broker.leadership().orElseThrow().epoch();
    long offset = broker.log().endOffset();
    List<LogRecord> records =
        request.records().stream()
            .map(name -> new LogRecord(name, epoch, request.sequence()))
            .toList();
    BrokerState appended =
        ReplicaRules.flushIfDue(
            broker.withLog(broker.log().append(records), broker.highWatermark()));
    out.happened(
        appended, new Fact.RecordAppended(broker.id(), request.records(), offset, request.acks()));
    return appended;
  }

  /// A retry of a batch that is in the log already is answered as the first time, and not written
  /// again.
  ///
  /// spec: KIP-98; UnifiedLog.append for a duplicate
  BrokerState recogniseDuplicate(BrokerState broker, Payload.ProduceRequest request, long offset) {
    out.happened(broker, new Fact.DuplicateRecognised(broker.id(), request.records(), offset));
    return broker;
  }

  /// acks=1 is answered now, acks=all when the high watermark has passed the batch, acks=0 never.
  BrokerState answerInTime(BrokerState broker, Payload.ProduceRequest request, long offset) {
    return switch (request.acks()) {
      case NONE -> broker;
      case LEADER -> {
        answer(broker, request, offset);
        yield broker;
      }
      case ALL -> delayProduce(broker, request, offset);
    };
  }

  /// spec: kafka.server.KafkaApis.handleProduceRequest: with acks=0 there is no response, an error
  /// closes the connection instead
  BrokerState refuse(BrokerState broker, Payload.ProduceRequest request, ErrorCode error) {
    List<BrokerId> isr = broker.leadership().map(Leadership::isr).orElse(List.of());
    int minIsr = broker.known().isPresent() ? minIsr(broker) : 1;
    out.happened(
        broker,
        new Fact.ProduceRefused(
            broker.id(), request.records(), error, isr, minIsr, request.acks()));
    if (request.acks() == Acks.NONE) {
      out.disconnect(request.producer(), broker.id(), false);
    } else {
      respond(broker, request, Optional.of(error), 0);
    }
    return broker;
  }

  private void answer(BrokerState broker, Payload.ProduceRequest request, long offset) {
    List<BrokerId> isr = broker.leadership().map(Leadership::maximalIsr).orElse(List.of());
    out.happened(
        broker, new Fact.ProduceAnswered(broker.id(), request.records(), request.acks(), isr));
    respond(broker, request, Optional.empty(), offset);
  }

  void respond(
      BrokerState broker, Payload.ProduceRequest request, Optional<ErrorCode> error, long offset) {
    out.send(
        new Node.Broker(broker.id()),
        new Node.Producer(request.producer()),
        new Payload.ProduceResponse(
            request.requestId(),
            request.records(),
            error,
            offset,
            error.flatMap(code -> Leaders.instead(config, broker, code))));
  }

  /// spec: kafka.server.DelayedProduce
  private BrokerState delayProduce(
      BrokerState broker, Payload.ProduceRequest request, long offset) {
    Leadership leadership = broker.leadership().orElseThrow();
    List<Leadership.DelayedProduce> waiting = new ArrayList<>(leadership.purgatory());
    waiting.add(new Leadership.DelayedProduce(request, offset));
    out.start(new Timer.ProducePurgatory(broker.id(), request.producer(), request.requestId()));
    return broker.leading(leadership.withPurgatory(waiting));
  }

  /// Answers every waiting acks=all request whose batch the high watermark has passed.
  ///
  /// spec: kafka.cluster.Partition.checkEnoughReplicasReachOffset. Its
  /// NOT_ENOUGH_REPLICAS_AFTER_APPEND cannot occur since KAFKA-15583: the high watermark stands
  /// still below min.insync.replicas.
  BrokerState completeDelayedProduce(BrokerState broker) {
    Leadership leadership = broker.leadership().orElseThrow();
    boolean enough = leadership.maximalIsr().size() >= minIsr(broker);
    List<Leadership.DelayedProduce> waiting = new ArrayList<>();
    for (Leadership.DelayedProduce delayed : leadership.purgatory()) {
      if (delayed.required() > broker.highWatermark()) {
        waiting.add(delayed);
      } else if (enough || config.version().brakesHighWatermark()) {
        answer(broker, delayed.request(), delayed.offset());
      } else {
        refuse(broker, delayed.request(), ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND);
      }
    }
    return broker.leading(leadership.withPurgatory(waiting));
  }

  /// Gives up on a request that has waited too long; its batch stays in the log.
  ///
  /// spec: kafka.server.DelayedProduce.onExpiration
  BrokerState expireDelayedProduce(BrokerState broker, Timer.ProducePurgatory timer) {
    if (broker.leadership().isEmpty()) {
      return broker;
    }
    Leadership leadership = broker.leadership().get();
    List<Leadership.DelayedProduce> waiting = new ArrayList<>();
    for (Leadership.DelayedProduce delayed : leadership.purgatory()) {
      Payload.ProduceRequest request = delayed.request();
      if (request.requestId() == timer.requestId() && request.producer().equals(timer.producer())) {
        out.happened(
            broker,
            new Fact.ProduceExpired(
                broker.id(), request.producer(), request.records(), broker.highWatermark()));
        respond(broker, request, Optional.of(ErrorCode.REQUEST_TIMED_OUT), 0);
      } else {
        waiting.add(delayed);
      }
    }
    return broker.leading(leadership.withPurgatory(waiting));
  }

  /// spec: kafka.network.SocketServer.processDisconnected
  static BrokerState closeChannel(BrokerState broker, String producer) {
    return broker.withUnread(
        broker.unread().stream().filter(r -> !r.producer().equals(producer)).toList());
  }

  /// A connection whose last request is not answered yet: the next one is not read before.
  ///
  /// spec: kafka.network.SocketServer: a channel is muted while its request is processed
  static boolean isMuted(BrokerState broker, String producer) {
    return broker.leadership().stream()
        .flatMap(leadership -> leadership.purgatory().stream())
        .anyMatch(delayed -> delayed.request().producer().equals(producer));
  }
}
