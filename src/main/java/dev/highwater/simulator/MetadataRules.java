package dev.highwater.simulator;

import java.util.Optional;

/// How a client finds the leader: it asks the brokers in turn.
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
    ClientMetadata metadata = producer.metadata();
    if (metadata.asked().isPresent() || metadata.paused()) {
      return producer;
    }
    BrokerId broker = metadata.nextToAsk();
    BrokerId next = new BrokerId(broker.value() % config.replicas() + 1);
    out.send(
        new Node.Producer(producer.clientId()),
        new Node.Broker(broker),
        new Payload.MetadataRequest());
    return producer.with(metadata.asking(Optional.of(broker), next));
  }

  /// Takes an answer that is not older than what it knows. That a broker answers shows that it can
  /// be reached again.
  ProducerState handleMetadata(
      ProducerState producer, BrokerId from, Payload.MetadataResponse response) {
    ClientMetadata before = producer.metadata();
    if (!before.asked().equals(Optional.of(from))) {
      return producer;
    }
    ClientMetadata metadata =
        before.withUnreachable(ReplicaSets.without(before.unreachable(), from));
    if (response.leaderEpoch().value() >= before.leaderEpoch().value()) {
      metadata = metadata.withLeader(response.leader(), response.leaderEpoch());
    }
    boolean changed = !metadata.leader().equals(before.leader());
    ProducerState state = producer.with(metadata);
    out.happened(state, new Fact.MetadataLearned(producer.clientId(), metadata.leader(), changed));
    return pause(state, changed ? 0 : before.attempts() + 1);
  }

  /// A refusal that names the leader saves the question.
  ///
  /// spec: KIP-951
  ProducerState learnLeader(ProducerState producer, PartitionLeader hint) {
    ClientMetadata metadata = producer.metadata();
    if (hint.epoch().value() <= metadata.leaderEpoch().value()) {
      return producer;
    }
    ProducerState state =
        producer.with(metadata.withLeader(Optional.of(hint.leader()), hint.epoch()));
    out.happened(
        state, new Fact.MetadataLearned(producer.clientId(), Optional.of(hint.leader()), true));
    return state;
  }

  /// A broken connection that carried a question: the next broker is asked at once, if there is
  /// one.
  ///
  /// spec: NetworkClient.DefaultMetadataUpdater.handleServerDisconnect
  ProducerState lose(ProducerState producer, BrokerId broker) {
    ClientMetadata metadata =
        producer
            .metadata()
            .withUnreachable(ReplicaSets.with(producer.metadata().unreachable(), broker));
    ProducerState state = producer.with(metadata);
    if (!metadata.asked().equals(Optional.of(broker))) {
      return state;
    }
    return metadata.unreachable().size() == config.replicas()
        ? pause(state, metadata.attempts() + 1)
        : refresh(state.with(metadata.asking(Optional.empty(), metadata.nextToAsk())));
  }

  /// spec: retry.backoff.ms, growing to retry.backoff.max.ms
  private ProducerState pause(ProducerState producer, int attempts) {
    out.start(new Timer.MetadataBackoff(producer.clientId(), attempts));
    return producer.with(producer.metadata().pausing(true, attempts));
  }

  /// Asks on while records wait and no leader can be reached.
  ProducerState resume(ProducerState producer) {
    ClientMetadata metadata = producer.metadata();
    ProducerState state = producer.with(metadata.pausing(false, metadata.attempts()));
    return state.batches().isEmpty() || metadata.canReachLeader() ? state : refresh(state);
  }
}
