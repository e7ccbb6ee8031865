package dev.highwater.simulator;

import dev.highwater.simulator.ProducerState.Batch;
import dev.highwater.simulator.ProducerState.Phase;
import java.util.List;
import java.util.Optional;

/// How the producing client sends, waits, retries and gives up. Without idempotence: a retry may
/// duplicate or reorder, as with {@code enable.idempotence=false}.
///
/// spec: org.apache.kafka.clients.producer.internals.Sender, RecordAccumulator
final class ProducerRules {
  /// {@code max.in.flight.requests.per.connection}
  private static final int MAX_IN_FLIGHT = 5;

  private final RunConfig config;
  private final Effects out;
  private final MetadataRules metadataRules;

  ProducerRules(RunConfig config, Effects out) {
    this.config = config;
    this.out = out;
    this.metadataRules = new MetadataRules(config, out);
  }

  /// The application calls send.
  ProducerState send(ProducerState producer, Event.SendCalled called) {
    String record = called.record();
    Batch batch =
        new Batch(record, called.acks(), called.retries(), Phase.LINGERING, 0, 0, Optional.empty());
    ProducerState queued = producer.withLast(batch);
    out.happened(queued, new Fact.SendCalled(record, called.acks()));
    out.start(new Timer.Linger(record));
    out.start(new Timer.DeliveryTimeout(record));
    return queued;
  }

  /// spec: linger.ms is over, or a retry's backoff
  ProducerState ready(ProducerState producer, String record, Phase waited) {
    return producer
        .batch(record)
        .filter(batch -> batch.phase() == waited)
        .map(batch -> drain(producer.withBatch(batch.in(Phase.READY))))
        .orElse(producer);
  }

  /// Sends what is ready, in order of the queue, to the leader the client believes in. A batch that
  /// backs off holds up those behind it.
  ///
  /// spec: RecordAccumulator.ready, drainBatchesForOneNode
  ProducerState drain(ProducerState producer) {
    ProducerState state = producer;
    while (state.inFlight() < MAX_IN_FLIGHT) {
      Optional<Batch> first =
          state.batches().stream().filter(b -> b.phase() != Phase.IN_FLIGHT).findFirst();
      if (first.isEmpty() || first.get().phase() != Phase.READY) {
        return state;
      }
      if (!state.canReachLeader()) {
        return metadataRules.refresh(state);
      }
      state = sendBatch(state, first.get());
    }
    return state;
  }

  /// spec: Sender.sendProduceRequest; with acks=0 the future completes when the request is handed
  /// to the socket
  private ProducerState sendBatch(ProducerState producer, Batch batch) {
    BrokerId leader = producer.leader().orElseThrow();
    long requestId = producer.requests() + 1;
    Batch sent =
        new Batch(
            batch.record(),
            batch.acks(),
            batch.retries(),
            Phase.IN_FLIGHT,
            batch.attempts() + 1,
            requestId,
            Optional.of(leader));
    ProducerState state = producer.withRequests(requestId).withBatch(sent);
    out.happened(
        state, new Fact.ProduceSent(batch.record(), leader, batch.acks(), sent.attempts()));
    out.send(
        Node.PRODUCER,
        new Node.Broker(leader),
        new Payload.ProduceRequest(requestId, batch.record(), batch.acks()));
    if (batch.acks() == Acks.NONE) {
      ProducerState done = state.withoutBatch(batch.record());
      out.happened(done, new Fact.HandedOver(batch.record()));
      return done;
    }
    out.start(new Timer.RequestTimeout(requestId, batch.record()));
    return state;
  }

  /// spec: Sender.handleProduceResponse, completeBatch
  ProducerState handleProduceResponse(
      ProducerState producer, BrokerId from, Payload.ProduceResponse response) {
    Optional<Batch> waiting = inFlight(producer, response.record(), response.requestId());
    if (waiting.isEmpty()) {
      return producer;
    }
    if (response.error().isPresent()) {
      return drain(fail(producer, waiting.get(), response.error().get()));
    }
    ProducerState done = producer.withoutBatch(response.record());
    out.happened(
        done,
        new Fact.Acknowledged(response.record(), from, response.offset(), waiting.get().acks()));
    return drain(done);
  }

  private static Optional<Batch> inFlight(ProducerState producer, String record, long requestId) {
    return producer
        .batch(record)
        .filter(b -> b.phase() == Phase.IN_FLIGHT && b.requestId() == requestId);
  }

  /// Tries again while {@code retries} allows it; the retried batch goes to the head of the queue.
  ///
  /// spec: Sender.canRetry, RecordAccumulator.reenqueue; all errors of this model are retriable
  private ProducerState fail(ProducerState producer, Batch batch, ErrorCode error) {
    ProducerState state =
        error == ErrorCode.NOT_ENOUGH_REPLICAS ? producer : metadataRules.refresh(producer);
    if (batch.attempts() > batch.retries()) {
      ProducerState failed = state.withoutBatch(batch.record());
      out.happened(
          failed,
          new Fact.SendFailed(
              batch.record(),
              error.exceptionName(),
              error + " after " + attempts(batch) + ", and retries is " + batch.retries()));
      return failed;
    }
    ProducerState retrying = state.withFirst(batch.in(Phase.BACKING_OFF));
    out.happened(retrying, new Fact.SendRetried(batch.record(), error, batch.attempts()));
    out.start(new Timer.RetryBackoff(batch.record(), batch.attempts()));
    return retrying;
  }

  private static String attempts(Batch batch) {
    return batch.attempts() == 1 ? "1 attempt" : batch.attempts() + " attempts";
  }

  /// The client has waited too long for an answer: it closes the connection, and all that waits on
  /// it fails.
  ///
  /// spec: NetworkClient.handleTimedOutRequests
  ProducerState timeOutRequest(ProducerState producer, Timer.RequestTimeout timeout) {
    Optional<Batch> waiting = inFlight(producer, timeout.record(), timeout.requestId());
    if (waiting.isEmpty()) {
      return producer;
    }
    BrokerId broker = waiting.get().sentTo().orElseThrow();
    out.disconnect(broker, true);
    ProducerState state = fail(producer, waiting.get(), ErrorCode.REQUEST_TIMED_OUT);
    return drain(failAllSentTo(state, broker));
  }

  /// A connection broke: what it carried is unanswered for ever.
  ///
  /// spec: NetworkClient.processDisconnection
  ProducerState loseConnection(ProducerState producer, BrokerId broker) {
    ProducerState state = failAllSentTo(metadataRules.lose(producer, broker), broker);
    return drain(state);
  }

  private ProducerState failAllSentTo(ProducerState producer, BrokerId broker) {
    List<Batch> lost =
        producer.batches().stream()
            .filter(b -> b.phase() == Phase.IN_FLIGHT)
            .filter(b -> b.sentTo().equals(Optional.of(broker)))
            .toList();
    ProducerState state = producer;
    for (Batch batch : lost) {
      state = fail(state, batch, ErrorCode.NETWORK_EXCEPTION);
    }
    return state;
  }

  /// spec: KIP-91: delivery.timeout.ms bounds lingering, all attempts and all pauses
  ProducerState expireDelivery(ProducerState producer, String record) {
    if (producer.batch(record).isEmpty()) {
      return producer;
    }
    ProducerState failed = producer.withoutBatch(record);
    out.happened(
        failed,
        new Fact.SendFailed(
            record,
            ErrorCode.REQUEST_TIMED_OUT.exceptionName(),
            "delivery.timeout.ms of " + config.deliveryTimeoutMs() + " ms is over"));
    return drain(failed);
  }

  /// spec: Metadata.update; then whatever waited for a leader goes out
  ProducerState handleMetadata(
      ProducerState producer, BrokerId from, Payload.MetadataResponse response) {
    return drain(metadataRules.handleMetadata(producer, from, response));
  }

  /// spec: the pause between two metadata requests is over
  ProducerState resumeMetadata(ProducerState producer) {
    return metadataRules.resume(producer);
  }
}
