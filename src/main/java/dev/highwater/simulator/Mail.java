package dev.highwater.simulator;

import java.util.List;

/// What lies on a link, in canonical form: a message, or the news that the connection is gone,
/// which comes after everything that had got through.
sealed interface Mail {
  /// A message.
  record Says(Payload payload) implements Mail {}

  /// The connection to the broker at the other end is gone.
  record ConnectionGone() implements Mail {}

  /// The connection to the producer at the other end is gone.
  record ChannelGone() implements Mail {}

  /// The event of its being taken from its link.
  default Event taken(Node from, Node to, List<BrokerId> recentlyCaughtUp) {
    return switch (this) {
      case Says(Payload payload) -> new Event.Delivered(from, to, payload, recentlyCaughtUp);
      case ConnectionGone _ -> new Event.ConnectionLost(to, ((Node.Broker) from).id());
      case ChannelGone _ ->
          new Event.ChannelClosed(((Node.Broker) to).id(), ((Node.Producer) from).name());
    };
  }
}
