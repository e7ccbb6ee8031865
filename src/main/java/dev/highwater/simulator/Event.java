package dev.highwater.simulator;

import java.util.List;

/// What can happen next. A driver chooses which event comes, and when; the rules say what follows.
sealed interface Event {
  /// What sets the controller to work.
  sealed interface OfController extends Event {}

  /// What a broker's process does or suffers.
  sealed interface OfProcess extends Event {
    BrokerId broker();
  }

  /// The application sends a record.
  ///
  /// @param producer its {@code client.id}
  /// @param bytes size of its value
  record SendCalled(String producer, String record, int bytes) implements Event {}

  /// The application of a consumer begins to poll.
  record ReadCalled(String consumer) implements Event {}

  /// A message reaches its node.
  ///
  /// @param recentlyCaughtUp see {@link LeaderRules}; empty unless a leader receives it
  record Delivered(Node from, Node to, Payload payload, List<BrokerId> recentlyCaughtUp)
      implements Event {}

  /// A wait is over.
  record TimerFired(Timer timer) implements Event {}

  /// A node notices that its connection to a broker is gone.
  record ConnectionLost(Node node, BrokerId broker) implements Event {}

  /// A broker notices that a producer's connection is gone: what it has not read is lost.
  record ChannelClosed(BrokerId broker, String producer) implements Event {}

  /// A leader's periodic check found these followers behind for too long.
  record LagFound(BrokerId leader, List<BrokerId> laggards) implements Event {}

  /// The controller has heard nothing from a broker for {@code broker.session.timeout.ms}.
  record SessionExpired(BrokerId broker) implements OfController {}

  /// A broker's next heartbeat is due.
  record HeartbeatDue(BrokerId broker) implements OfProcess {}

  /// A broker begins its first fetch.
  record FetcherStarted(BrokerId broker) implements Event {}

  /// A broker's process ends.
  record Crashed(BrokerId broker, CrashKind kind) implements OfProcess {}

  /// A broker is told to shut down in a controlled way.
  record StopRequested(BrokerId broker) implements OfProcess {}

  /// The disk of a broker that is down is replaced by an empty one.
  record DiskLost(BrokerId broker) implements OfProcess {}

  /// The kernel has written a replica's log to the disk up to this offset.
  record PagesWritten(BrokerId broker, long endOffset) implements OfProcess {}

  /// A broker reaches the controller again and sends anew what was lost.
  record ControllerReached(BrokerId broker) implements Event {}

  /// A broker reads the metadata log on from where it was.
  record MetadataReadOn(BrokerId broker) implements OfController {}

  /// The preferred replica is to lead.
  record PreferredElectionCalled() implements OfController {}

  /// Any replica that lives is to lead, if there is no leader.
  record UncleanElectionCalled() implements OfController {}

  /// The topic's settings are changed.
  record TopicConfigChanged(TopicConfig topic) implements OfController {}

  /// A broker's process starts.
  record Restarted(BrokerId broker) implements OfProcess {}
}
