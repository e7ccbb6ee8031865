package dev.highwater.simulator;

import java.util.List;

/// What can happen next. A driver chooses which event comes, and when; the rules say what follows.
sealed interface Event {
  /// The application sends a record.
  record SendCalled(String record, Acks acks, int retries) implements Event {}

  /// A message reaches its node.
  ///
  /// @param recentlyCaughtUp see {@link LeaderRules}; empty unless a leader receives it
  record Delivered(Node from, Node to, Payload payload, List<BrokerId> recentlyCaughtUp)
      implements Event {}

  /// A wait is over.
  record TimerFired(Timer timer) implements Event {}

  /// A node notices that its connection to a broker is gone.
  record ConnectionLost(Node node, BrokerId broker) implements Event {}

  /// A leader's periodic check found these followers behind for too long.
  record LagFound(BrokerId leader, List<BrokerId> laggards) implements Event {}

  /// The controller has heard nothing from a broker for {@code broker.session.timeout.ms}.
  record SessionExpired(BrokerId broker) implements Event {}

  /// A broker's next heartbeat is due.
  record HeartbeatDue(BrokerId broker) implements Event {}

  /// A broker begins its first fetch.
  record FetcherStarted(BrokerId broker) implements Event {}

  /// A broker's process ends.
  ///
  /// @param clean its clean-shutdown mark survives
  record Crashed(BrokerId broker, boolean clean) implements Event {}

  /// A broker's process starts.
  record Restarted(BrokerId broker) implements Event {}
}
