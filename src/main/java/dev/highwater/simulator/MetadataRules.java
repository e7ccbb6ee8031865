package dev.highwater.simulator;

import java.util.Optional;

/// How the producing client finds the leader: it asks the brokers in turn.
///
/// spec: org.apache.kafka.clients.Metadata, NetworkClient.DefaultMetadataUpdater
final class MetadataRules {
  private final RunConfig config;
  private final Effects out;

  MetadataRules(RunConfig config, Effects out) {
    this.config = config;
    this.out = out;
  }

  /// Asks the next broker, unless a request is out or the pause after the last one lasts.
  ProducerState refresh(ProducerState producer) {
    if (producer.asked().isPresent() || producer.metadataPaused()) {
      return producer;
    }
    BrokerId broker = producer.nextToAsk();
    BrokerId next = new BrokerId(broker.value() % config.replicas() + 1);
    out.send(Node.PRODUCER, new Node.Broker(broker), new Payload.MetadataRequest());
    return producer.withMetadata(Optional.of(broker), false, producer.metadataAttempts(), next);
  }

  /// Takes an answer that is not older than what it knows. That a broker answers shows that it can
  /// be reached again.
  ProducerState handleMetadata(
      ProducerState producer, BrokerId from, Payload.MetadataResponse response) {
    if (!producer.asked().equals(Optional.of(from))) {
      return producer;
    }
    ProducerState state =
        producer.withUnreachable(ReplicaSets.without(producer.unreachable(), from));
    if (response.leaderEpoch().value() >= producer.leaderEpoch().value()) {
      state = state.withLeader(response.leader(), response.leaderEpoch());
    }
    boolean changed = !state.leader().equals(producer.leader());
    out.happened(state, new Fact.MetadataLearned(state.leader(), changed));
    return pause(state, changed ? 0 : producer.metadataAttempts() + 1);
  }

  /// A broken connection that carried a question: the next broker is asked at once, if there is
  /// one.
  ///
  /// spec: NetworkClient.DefaultMetadataUpdater.handleServerDisconnect
  ProducerState lose(ProducerState producer, BrokerId broker) {
    ProducerState state =
        producer.withUnreachable(ReplicaSets.with(producer.unreachable(), broker));
    if (!state.asked().equals(Optional.of(broker))) {
      return state;
    }
    return state.unreachable().size() == config.replicas()
        ? pause(state, state.metadataAttempts() + 1)
        : refresh(
            state.withMetadata(
                Optional.empty(), false, state.metadataAttempts(), state.nextToAsk()));
  }

  /// spec: retry.backoff.ms, growing to retry.backoff.max.ms
  private ProducerState pause(ProducerState producer, int attempts) {
    out.start(new Timer.MetadataBackoff(attempts));
    return producer.withMetadata(Optional.empty(), true, attempts, producer.nextToAsk());
  }

  /// Asks on while records wait and no leader can be reached.
  ProducerState resume(ProducerState producer) {
    ProducerState state =
        producer.withMetadata(
            producer.asked(), false, producer.metadataAttempts(), producer.nextToAsk());
    return state.batches().isEmpty() || state.canReachLeader() ? state : refresh(state);
  }
}
