package dev.highwater.simulator;

import java.util.Optional;

/// A client that has to find out who leads: a producer or a consumer.
///
/// @param <C> itself
sealed interface MetadataClient<C> extends NodeState permits ProducerState, ConsumerState {
  /// Where it is on the network.
  Node node();

  ClientMetadata metadata();

  C with(ClientMetadata newMetadata);

  /// It has something to ask the leader for.
  boolean needsLeader();

  /// Its pause before it asks again.
  Timer metadataBackoff(int attempts);

  /// How long it waits for an answer to such a question.
  Timer metadataTimeout(BrokerId asked);

  /// What is told when it has learned who leads.
  Fact metadataLearned(Optional<BrokerId> leader, boolean changed);
}
