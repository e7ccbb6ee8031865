package dev.highwater.simulator;

/// What the timed driver has put on its agenda.
sealed interface Planned {
  /// A message gets through the network.
  ///
  /// @param departure a held message departs again; only its newest departure counts
  record Arrival(Flight flight, int departure) implements Planned {}

  /// The receiver has written the message's records to its page cache and acts on it.
  record Handling(Flight flight) implements Planned {}

  /// A wait is over.
  record TimerDue(Timer timer) implements Planned {}

  /// A node notices a broken connection.
  record ConnectionLoss(Node node, BrokerId broker) implements Planned {}

  /// A broker's next heartbeat.
  ///
  /// @param start which of the broker's starts it belongs to
  record Heartbeat(BrokerId broker, int start) implements Planned {}

  /// A broker's next look at its followers' lag.
  ///
  /// @param start which of the broker's starts it belongs to
  record LagCheck(BrokerId broker, int start) implements Planned {}

  /// A broker reads that a producer's connection is gone.
  record ChannelClose(BrokerId broker, String producer) implements Planned {}

  /// The kernel writes a replica's dirty pages to the disk.
  ///
  /// @param losses how often that replica had lost data when they were written to memory
  record Writeback(BrokerId broker, int losses, long endOffset) implements Planned {}

  /// The controller's look at who leads.
  record RebalanceCheck() implements Planned {}

  /// The controller's look at a broker's session.
  record SessionCheck(BrokerId broker) implements Planned {}
}
