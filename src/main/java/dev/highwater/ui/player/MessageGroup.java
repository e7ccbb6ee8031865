package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;

/// Messages that are shown or hidden together.
public enum MessageGroup {
  /// Produce requests and their answers.
  PRODUCE,
  /// Fetches of followers and their answers.
  FETCH,
  /// What consumers ask for and get.
  READ,
  /// Changes of the in-sync set that a leader asks the controller for.
  IN_SYNC,
  /// Metadata, and the registration of brokers.
  METADATA,
  /// Heartbeats.
  HEARTBEAT;

  static MessageGroup of(Message message) {
    if (message.from() instanceof Node.Consumer || message.to() instanceof Node.Consumer) {
      return READ;
    }
    return switch (message.kind()) {
      case PRODUCE_REQUEST, PRODUCE_RESPONSE -> PRODUCE;
      case FETCH_REQUEST, FETCH_RESPONSE -> FETCH;
      case ALTER_PARTITION_REQUEST, ALTER_PARTITION_RESPONSE -> IN_SYNC;
      case METADATA_UPDATE -> METADATA;
      case BROKER_HEARTBEAT -> message.label().equals("heartbeat") ? HEARTBEAT : METADATA;
    };
  }
}
