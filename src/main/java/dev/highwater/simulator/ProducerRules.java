package dev.highwater.simulator;

import dev.highwater.simulator.ProducerState.Batch;
import dev.highwater.simulator.ProducerState.Phase;
import java.util.List;
import java.util.Optional;

/// How a producing client batches, sends, waits, retries and gives up.
///
/// spec: org.apache.kafka.clients.producer.internals.Sender, RecordAccumulator
final class ProducerRules {
  private final ProducerConfig settings;
  private final Effects out;
  private final MetadataRules<ProducerState> metadataRules;
  private final SequenceRules sequenceRules;

  ProducerRules(RunConfig config, String clientId, Effects out) {
    this.settings = config.producer(clientId).orElseThrow();
    this.out = out;
    this.metadataRules = new MetadataRules<>(config, out);
    this.sequenceRules = new SequenceRules(settings, out);
  }

  /// The application calls send: the record joins the newest batch, or begins one.
  ///
  /// spec: KafkaProducer.doSend, RecordAccumulator.append; batch.size and linger.ms
  ProducerState send(ProducerState producer, Event.SendCalled called) {
    String record = called.record();
    int bytes = RecordSizes.record(called.bytes());
    out.happened(producer, new Fact.SendCalled(producer.clientId(), record, settings.acks()));
    if (RecordSizes.BATCH_HEADER + bytes > settings.maxRequestSize()) {
      return refuseTooLarge(producer, record, RecordSizes.BATCH_HEADER + bytes);
    }
    Optional<Batch> open =
        producer.batches().isEmpty()
            ? Optional.empty()
            : Optional.of(producer.batches().getLast()).filter(Batch::isOpen);
    if (open.isPresent() && open.get().bytes() + bytes <= settings.batchSize()) {
      Batch longer = open.get().with(record, bytes);
      return readyWhenFull(producer.withBatch(longer), longer);
    }
    ProducerState closed =
        open.map(full -> ready(producer, full.key(), Phase.LINGERING)).orElse(producer);
    Batch batch = Batch.of(record, RecordSizes.BATCH_HEADER + bytes);
    out.start(new Timer.Linger(producer.clientId(), record));
    out.start(new Timer.DeliveryTimeout(producer.clientId(), record));
    return readyWhenFull(closed.withLast(batch), batch);
  }

  private ProducerState readyWhenFull(ProducerState producer, Batch batch) {
    return batch.bytes() >= settings.batchSize()
        ? ready(producer, batch.key(), Phase.LINGERING)
        : producer;
  }

  /// spec: KafkaProducer.ensureValidRecordSize
  private ProducerState refuseTooLarge(ProducerState producer, String record, int bytes) {
    out.happened(
        producer,
        new Fact.SendFailed(
            producer.clientId(),
            List.of(record),
            ErrorCode.MESSAGE_TOO_LARGE.exceptionName(),
            "it takes %d bytes, more than max.request.size=%d"
                .formatted(bytes, settings.maxRequestSize())));
    return producer;
  }

  /// spec: linger.ms is over, or a retry's backoff, or the batch is full
  private ProducerState ready(ProducerState producer, String key, Phase waited) {
    return producer
        .batch(key)
        .filter(batch -> batch.phase() == waited)
        .map(batch -> drain(producer.withBatch(batch.in(Phase.READY))))
        .orElse(producer);
  }

  /// Sends what is ready, in order of the queue, to the leader the client believes in. A batch that
  /// backs off holds up those behind it.
  ///
  /// spec: RecordAccumulator.ready, drainBatchesForOneNode; max.in.flight.requests.per.connection
  private ProducerState drain(ProducerState producer) {
    ProducerState state = sequenceRules.prepare(producer);
    while (true) {
      Optional<Batch> first = state.firstQueued().filter(b -> b.phase() == Phase.READY);
      if (first.isEmpty()) {
        return state;
      }
      if (!state.metadata().canReachLeader()) {
        return metadataRules.refresh(state);
      }
      BrokerId leader = state.metadata().leader().orElseThrow();
      if (state.inFlightTo(leader) >= settings.maxInFlight()
          || sequenceRules.mustWait(state, first.get())) {
        return state;
      }
      state = sendBatch(state, first.get(), leader);
    }
  }

  /// spec: Sender.sendProduceRequest; with acks=0 the future completes when the request is handed
  /// to the socket
  private ProducerState sendBatch(ProducerState producer, Batch batch, BrokerId leader) {
    long requestId = producer.requests() + 1;
    Batch sent = batch.sent(requestId, leader, sequenceRules.stampOf(producer, batch));
    ProducerState state =
        sequenceRules.numbered(producer, batch).withRequests(requestId).withBatch(sent);
    String me = producer.clientId();
    out.happened(
        state, new Fact.ProduceSent(me, sent.records(), leader, settings.acks(), sent.attempts()));
    out.send(
        new Node.Producer(me),
        new Node.Broker(leader),
        new Payload.ProduceRequest(
            me, requestId, sent.records(), sent.bytes(), settings.acks(), sent.sequence()));
    if (settings.acks() == Acks.NONE) {
      ProducerState done = state.withoutBatch(sent.key());
      out.happened(done, new Fact.HandedOver(me, sent.records()));
      return done;
    }
    out.start(new Timer.RequestTimeout(me, requestId, sent.key()));
    return state;
  }

  /// spec: Sender.handleProduceResponse, completeBatch
  private ProducerState handleProduceResponse(
      ProducerState producer, BrokerId from, Payload.ProduceResponse response) {
    Optional<Batch> waiting = inFlight(producer, response.key(), response.requestId());
    if (waiting.isEmpty()) {
      return producer;
    }
    Batch batch = waiting.get();
    if (response.error().isPresent()) {
      ErrorCode error = response.error().get();
      ProducerState informed =
          response.leader().map(hint -> metadataRules.learnLeader(producer, hint)).orElse(producer);
      boolean moved = !informed.metadata().equals(producer.metadata());
      return drain(
          moved || !error.leavesLeaderInDoubt()
              ? fail(informed, batch, error, moved)
              : fail(metadataRules.refresh(informed), batch, error, false));
    }
    ProducerState done = sequenceRules.acknowledged(producer, batch).withoutBatch(batch.key());
    out.happened(
        done,
        new Fact.Acknowledged(
            producer.clientId(), batch.records(), from, response.offset(), settings.acks()));
    return drain(done);
  }

  private static Optional<Batch> inFlight(ProducerState producer, String key, long requestId) {
    return producer
        .batch(key)
        .filter(b -> b.phase() == Phase.IN_FLIGHT && b.requestId() == requestId);
  }

  /// Tries again while {@code retries} allows it. Without idempotence the retried batch goes to the
  /// head of the queue, whatever has overtaken it; with it, the queue stays in order of sequence.
  ///
  /// spec: Sender.canRetry, RecordAccumulator.reenqueue, insertInSequenceOrder
  ///
  /// @param leaderMoved the refusal named another leader: no pause is needed
  private ProducerState fail(
      ProducerState producer, Batch batch, ErrorCode error, boolean leaderMoved) {
    boolean retriesLeft = batch.attempts() <= settings.retries();
    if (!retriesLeft || !sequenceRules.isWorthRetrying(error)) {
      ProducerState failed =
          sequenceRules.failed(producer, batch, error, retriesLeft).withoutBatch(batch.key());
      String because =
          retriesLeft
              ? error + ", which no retry can mend"
              : error + " after " + attempts(batch) + ", and retries is " + settings.retries();
      out.happened(
          failed,
          new Fact.SendFailed(
              producer.clientId(), batch.records(), error.exceptionName(), because));
      return failed;
    }
    Batch waiting = batch.in(leaderMoved ? Phase.READY : Phase.BACKING_OFF);
    ProducerState retrying = sequenceRules.retried(producer, batch, error);
    retrying = settings.idempotence() ? retrying.withBatch(waiting) : retrying.withFirst(waiting);
    out.happened(
        retrying,
        new Fact.SendRetried(producer.clientId(), batch.records(), error, batch.attempts()));
    if (!leaderMoved) {
      out.start(new Timer.RetryBackoff(producer.clientId(), batch.key(), batch.attempts()));
    }
    return retrying;
  }

  private static String attempts(Batch batch) {
    return batch.attempts() == 1 ? "1 attempt" : batch.attempts() + " attempts";
  }

  /// The client has waited too long for an answer: it closes the connection, and all that waits on
  /// it fails.
  ///
  /// spec: NetworkClient.handleTimedOutRequests
  private ProducerState timeOutRequest(ProducerState producer, Timer.RequestTimeout timeout) {
    Optional<Batch> waiting = inFlight(producer, timeout.key(), timeout.requestId());
    if (waiting.isEmpty()) {
      return producer;
    }
    BrokerId broker = waiting.get().sentTo().orElseThrow();
    out.disconnect(producer.clientId(), broker, true);
    ProducerState state =
        fail(
            metadataRules.giveUpOn(producer, broker),
            waiting.get(),
            ErrorCode.REQUEST_TIMED_OUT,
            false);
    return drain(failAllSentTo(state, broker));
  }

  /// A connection broke: what it carried is unanswered for ever.
  ///
  /// spec: NetworkClient.processDisconnection
  ProducerState loseConnection(ProducerState producer, BrokerId broker) {
    return drain(failAllSentTo(metadataRules.lose(producer, broker), broker));
  }

  private ProducerState failAllSentTo(ProducerState producer, BrokerId broker) {
    List<Batch> lost =
        producer.batches().stream()
            .filter(b -> b.phase() == Phase.IN_FLIGHT)
            .filter(b -> b.sentTo().equals(Optional.of(broker)))
            .toList();
    ProducerState state = lost.isEmpty() ? producer : metadataRules.refresh(producer);
    for (Batch batch : lost) {
      state = fail(state, batch, ErrorCode.NETWORK_EXCEPTION, false);
    }
    return state;
  }

  /// spec: KIP-91: delivery.timeout.ms bounds lingering, all attempts and all pauses
  private ProducerState expireDelivery(ProducerState producer, String key) {
    Optional<Batch> expired = producer.batch(key);
    if (expired.isEmpty()) {
      return producer;
    }
    ProducerState failed = sequenceRules.expired(producer, expired.get()).withoutBatch(key);
    out.happened(
        failed,
        new Fact.SendFailed(
            producer.clientId(),
            expired.get().records(),
            ErrorCode.REQUEST_TIMED_OUT.exceptionName(),
            "delivery.timeout.ms of " + settings.deliveryTimeoutMs() + " ms is over"));
    return drain(failed);
  }

  /// A wait is over.
  ProducerState fire(ProducerState producer, Timer.OfProducer timer) {
    return switch (timer) {
      case Timer.Linger(String _, String key) -> ready(producer, key, Phase.LINGERING);
      case Timer.RetryBackoff(String _, String key, int _) ->
          ready(producer, key, Phase.BACKING_OFF);
      case Timer.DeliveryTimeout(String _, String key) -> expireDelivery(producer, key);
      case Timer.RequestTimeout timeout -> timeOutRequest(producer, timeout);
      case Timer.MetadataBackoff _ -> metadataRules.resume(producer);
      case Timer.MetadataTimeout(String _, BrokerId asked) ->
          metadataRules.timeOut(producer, asked);
    };
  }

  /// A broker answers. New metadata lets out whatever waited for a leader.
  ProducerState deliver(ProducerState producer, BrokerId from, Payload payload) {
    return switch (payload) {
      case Payload.ProduceResponse response -> handleProduceResponse(producer, from, response);
      case Payload.MetadataResponse response ->
          drain(metadataRules.handleMetadata(producer, from, response));
      default -> throw ClusterRules.misdelivered(payload);
    };
  }
}
