package dev.highwater.simulator;

import java.util.Optional;

/// How a client finds the leader: it asks the brokers in turn.
///
/// spec: org.apache.kafka.clients.Metadata, NetworkClient.DefaultMetadataUpdater
///
/// @param <C> whose metadata it is
final class MetadataRules<C extends MetadataClient<C>> {
  private final RunConfig config;
  private final Effects out;

  MetadataRules(RunConfig config, Effects out) {
    this.config = config;
    this.out = out;
  }

  /// Asks the next broker, unless a request is out or the pause after the last one lasts.
  C refresh(C client) {
    ClientMetadata metadata = client.metadata();
    if (metadata.asked().isPresent() || metadata.paused()) {
      return client;
    }
    BrokerId broker = metadata.nextToAsk();
    BrokerId next = new BrokerId(broker.value() % config.replicas() + 1);
    out.send(client.node(), new Node.Broker(broker), new Payload.MetadataRequest());
    out.start(client.metadataTimeout(broker));
    return client.with(metadata.asking(Optional.of(broker), next));
  }

  /// A broker has not answered in time: another one is asked instead.
  ///
  /// spec: NetworkClient.handleTimedOutRequests, leastLoadedNode
  C giveUpOn(C client, BrokerId broker) {
    ClientMetadata metadata = client.metadata();
    boolean asked = metadata.asked().equals(Optional.of(broker));
    BrokerId next =
        metadata.nextToAsk().equals(broker)
            ? new BrokerId(broker.value() % config.replicas() + 1)
            : metadata.nextToAsk();
    return refresh(client.with(metadata.asking(asked ? Optional.empty() : metadata.asked(), next)));
  }

  /// spec: request.timeout.ms
  C timeOut(C client, BrokerId asked) {
    return client.metadata().asked().equals(Optional.of(asked)) ? giveUpOn(client, asked) : client;
  }

  /// Takes an answer that is not older than what it knows. That a broker answers shows that it can
  /// be reached again.
  C handleMetadata(C client, BrokerId from, Payload.MetadataResponse response) {
    ClientMetadata before = client.metadata();
    if (!before.asked().equals(Optional.of(from))) {
      return client;
    }
    ClientMetadata metadata =
        before.withUnreachable(ReplicaSets.without(before.unreachable(), from));
    if (response.leaderEpoch().value() >= before.leaderEpoch().value()) {
      metadata = metadata.withLeader(response.leader(), response.leaderEpoch());
    }
    boolean changed = !metadata.leader().equals(before.leader());
    C state = client.with(metadata);
    out.happened(state, client.metadataLearned(metadata.leader(), changed));
    return pause(state, changed ? 0 : before.attempts() + 1);
  }

  /// A refusal that names the leader saves the question.
  ///
  /// spec: KIP-951
  C learnLeader(C client, PartitionLeader hint) {
    ClientMetadata metadata = client.metadata();
    if (hint.epoch().value() <= metadata.leaderEpoch().value()) {
      return client;
    }
    C state = client.with(metadata.withLeader(Optional.of(hint.leader()), hint.epoch()));
    out.happened(state, client.metadataLearned(Optional.of(hint.leader()), true));
    return state;
  }

  /// A broken connection that carried a question: the next broker is asked at once, if there is
  /// one.
  ///
  /// spec: NetworkClient.DefaultMetadataUpdater.handleServerDisconnect
  C lose(C client, BrokerId broker) {
    ClientMetadata metadata =
        client
            .metadata()
            .withUnreachable(ReplicaSets.with(client.metadata().unreachable(), broker));
    C state = client.with(metadata);
    if (!metadata.asked().equals(Optional.of(broker))) {
      return state;
    }
    return metadata.unreachable().size() == config.replicas()
        ? pause(state, metadata.attempts() + 1)
        : refresh(state.with(metadata.asking(Optional.empty(), metadata.nextToAsk())));
  }

  /// spec: retry.backoff.ms, growing to retry.backoff.max.ms
  private C pause(C client, int attempts) {
    out.start(client.metadataBackoff(attempts));
    return client.with(client.metadata().pausing(true, attempts));
  }

  /// Asks on while it needs a leader and no leader can be reached.
  C resume(C client) {
    ClientMetadata metadata = client.metadata();
    C state = client.with(metadata.pausing(false, metadata.attempts()));
    return !state.needsLeader() || metadata.canReachLeader() ? state : refresh(state);
  }
}
