package dev.highwater.simulator;

import dev.highwater.simulator.ConsumerConfig.OffsetReset;
import dev.highwater.simulator.ConsumerState.Asked;
import java.util.List;
import java.util.Optional;

/// How a consuming client reads on and on, finds the leader, and finds its place again when the log
/// has become shorter.
///
/// spec: org.apache.kafka.clients.consumer.internals.Fetcher, OffsetFetcher, SubscriptionState
final class ConsumerRules {
  private final ConsumerConfig settings;
  private final Effects out;
  private final MetadataRules<ConsumerState> metadataRules;

  ConsumerRules(RunConfig config, String clientId, Effects out) {
    this.settings = config.consumer(clientId).orElseThrow();
    this.out = out;
    this.metadataRules = new MetadataRules<>(config, out);
  }

  /// The application begins to poll, at offset 0 the first time, and goes on polling.
  ConsumerState read(ConsumerState consumer) {
    if (consumer.reading()) {
      return consumer;
    }
    ConsumerState reading = consumer.reading(true);
    out.happened(reading, new Fact.ReadingBegun(consumer.clientId(), consumer.position()));
    return proceed(reading);
  }

  /// Asks for what it needs next, unless it waits for something: a new position, whether its
  /// position still is in the log of a new leader, or records.
  ///
  /// spec: KIP-320: a position is validated when the leader epoch has changed
  private ConsumerState proceed(ConsumerState consumer) {
    if (!consumer.reading() || consumer.asked() != Asked.NOTHING) {
      return consumer;
    }
    if (!consumer.metadata().canReachLeader()) {
      return metadataRules.refresh(consumer);
    }
    if (consumer.resetting()) {
      return ask(consumer, Asked.OFFSET);
    }
    boolean newEpoch = consumer.metadata().leaderEpoch().value() > consumer.validated().value();
    return newEpoch && consumer.readEpoch().isPresent()
        ? ask(consumer, Asked.END_OF_EPOCH)
        : ask(consumer.validatedIn(consumer.metadata().leaderEpoch()), Asked.RECORDS);
  }

  private ConsumerState ask(ConsumerState consumer, Asked what) {
    long requestId = consumer.requestId() + 1;
    LeaderEpoch epoch = consumer.metadata().leaderEpoch();
    String me = consumer.clientId();
    out.send(
        consumer.node(),
        new Node.Broker(consumer.metadata().leader().orElseThrow()),
        switch (what) {
          case OFFSET -> new Payload.OffsetRequest(me, requestId, epoch, settings.offsetReset());
          case END_OF_EPOCH ->
              new Payload.EpochEndRequest(me, requestId, epoch, consumer.readEpoch().orElseThrow());
          default ->
              new Payload.ReadRequest(
                  me, requestId, epoch, consumer.position(), settings.isolation());
        });
    out.start(new Timer.ConsumerRequestTimeout(me, requestId));
    return consumer.waitingFor(what, requestId);
  }

  /// A broker answers.
  ConsumerState deliver(ConsumerState consumer, BrokerId from, Payload payload) {
    return switch (payload) {
      case Payload.ReadResponse response when isAwaited(consumer, response.requestId()) ->
          handleRecords(consumer.idle(), response);
      case Payload.EpochEndResponse response when isAwaited(consumer, response.requestId()) ->
          handleEpochEnd(consumer.idle(), response);
      case Payload.OffsetResponse response when isAwaited(consumer, response.requestId()) ->
          handleOffset(consumer.idle(), response);
      case Payload.ReadResponse _, Payload.EpochEndResponse _, Payload.OffsetResponse _ -> consumer;
      case Payload.MetadataResponse response ->
          proceed(metadataRules.handleMetadata(consumer, from, response));
      default -> throw ClusterRules.misdelivered(payload);
    };
  }

  private static boolean isAwaited(ConsumerState consumer, long requestId) {
    return consumer.requestId() == requestId
        && consumer.asked() != Asked.NOTHING
        && consumer.asked() != Asked.PAUSE;
  }

  /// spec: FetchCollector.collectFetch, handleInitializeErrors
  private ConsumerState handleRecords(ConsumerState consumer, Payload.ReadResponse response) {
    if (response.error().isPresent()) {
      return response.error().get() == ErrorCode.OFFSET_OUT_OF_RANGE
          ? handleOutOfRange(consumer)
          : fail(consumer, response.error().get(), response.leader());
    }
    List<LogRecord> records = response.records();
    if (records.isEmpty()) {
      out.happened(consumer, new Fact.ReadCameBackEmpty(consumer.clientId()));
      return proceed(consumer);
    }
    ConsumerState advanced =
        consumer.at(consumer.position() + records.size(), Optional.of(records.getLast().epoch()));
    out.happened(
        advanced,
        new Fact.RecordsRead(
            consumer.clientId(),
            records.stream().map(LogRecord::name).toList(),
            consumer.position()));
    return proceed(advanced);
  }

  /// spec: FetchCollector.handleInitializeErrors for OFFSET_OUT_OF_RANGE
  private ConsumerState handleOutOfRange(ConsumerState consumer) {
    if (settings.offsetReset() == OffsetReset.NONE) {
      return giveUp(consumer, "OffsetOutOfRangeException");
    }
    ConsumerState lost = consumer.resetting(true);
    out.happened(lost, new Fact.PositionOutOfRange(consumer.clientId(), consumer.position()));
    return proceed(lost);
  }

  private ConsumerState giveUp(ConsumerState consumer, String exception) {
    ConsumerState stopped = consumer.reading(false);
    out.happened(
        stopped, new Fact.ReadingFailed(consumer.clientId(), consumer.position(), exception));
    return stopped;
  }

  /// A log that is shorter than the position was cut: with a reset policy the consumer goes back to
  /// where the logs part.
  ///
  /// spec: KIP-320; SubscriptionState.maybeCompleteValidation
  private ConsumerState handleEpochEnd(ConsumerState consumer, Payload.EpochEndResponse response) {
    if (response.error().isPresent()) {
      return fail(consumer, response.error().get(), Optional.empty());
    }
    ConsumerState valid = consumer.validatedIn(consumer.metadata().leaderEpoch());
    ReplicaLog.EpochEnd end = response.end();
    if (end.endOffset() >= consumer.position()) {
      return proceed(valid);
    }
    if (settings.offsetReset() == OffsetReset.NONE) {
      return giveUp(valid, "LogTruncationException");
    }
    ConsumerState back = valid.at(end.endOffset(), Optional.of(end.epoch()));
    out.happened(
        back,
        new Fact.TruncationDetected(consumer.clientId(), consumer.position(), end.endOffset()));
    return proceed(back);
  }

  /// spec: OffsetFetcherUtils.onSuccessfulResponseForResettingPositions
  private ConsumerState handleOffset(ConsumerState consumer, Payload.OffsetResponse response) {
    if (response.error().isPresent()) {
      return fail(consumer, response.error().get(), Optional.empty());
    }
    ConsumerState reset = consumer.resetting(false).at(response.offset(), Optional.empty());
    out.happened(
        reset,
        new Fact.PositionReset(
            consumer.clientId(), consumer.position(), response.offset(), settings.offsetReset()));
    return proceed(reset);
  }

  /// After an error the consumer asks who leads and pauses; a named leader saves the question.
  ///
  /// spec: retry.backoff.ms, KIP-951
  private ConsumerState fail(
      ConsumerState consumer, ErrorCode error, Optional<PartitionLeader> hint) {
    out.happened(consumer, new Fact.ReadRefused(consumer.clientId(), error));
    ConsumerState informed =
        hint.map(leader -> metadataRules.learnLeader(consumer, leader)).orElse(consumer);
    if (!informed.metadata().equals(consumer.metadata())) {
      return proceed(informed);
    }
    ConsumerState asking = error.leavesLeaderInDoubt() ? metadataRules.refresh(informed) : informed;
    out.start(new Timer.ConsumerBackoff(consumer.clientId(), asking.requestId()));
    return asking.waitingFor(Asked.PAUSE, asking.requestId());
  }

  /// A wait is over.
  ConsumerState fire(ConsumerState consumer, Timer.OfConsumer timer) {
    return switch (timer) {
      case Timer.ConsumerBackoff(String _, long requestId) ->
          consumer.asked() == Asked.PAUSE && consumer.requestId() == requestId
              ? proceed(consumer.idle())
              : consumer;
      case Timer.ConsumerMetadataBackoff _ -> metadataRules.resume(consumer);
      case Timer.ConsumerMetadataTimeout(String _, BrokerId asked) ->
          metadataRules.timeOut(consumer, asked);
      case Timer.ConsumerRequestTimeout(String _, long requestId) ->
          isAwaited(consumer, requestId) ? timeOut(consumer) : consumer;
    };
  }

  /// spec: request.timeout.ms; NetworkClient.handleTimedOutRequests
  private ConsumerState timeOut(ConsumerState consumer) {
    BrokerId leader = consumer.metadata().leader().orElseThrow();
    out.happened(consumer, new Fact.ReadRefused(consumer.clientId(), ErrorCode.REQUEST_TIMED_OUT));
    ConsumerState asking = metadataRules.giveUpOn(consumer, leader);
    out.start(new Timer.ConsumerBackoff(consumer.clientId(), asking.requestId()));
    return asking.waitingFor(Asked.PAUSE, asking.requestId());
  }

  /// A connection broke: what it carried is unanswered for ever.
  ///
  /// spec: NetworkClient.processDisconnection
  ConsumerState loseConnection(ConsumerState consumer, BrokerId broker) {
    ConsumerState cut = metadataRules.lose(consumer, broker);
    boolean waiting =
        cut.asked() != Asked.NOTHING
            && cut.asked() != Asked.PAUSE
            && cut.metadata().leader().equals(Optional.of(broker));
    return waiting ? proceed(metadataRules.refresh(cut.idle())) : cut;
  }
}
