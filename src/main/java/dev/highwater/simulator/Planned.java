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

  /// The controller's look at a broker's session.
  record SessionCheck(BrokerId broker) implements Planned {}
}
