package dev.highwater.simulator;

/// What a rule asks the driver to do, or tells it.
sealed interface Effect {
  /// A message leaves.
  record Sends(Node from, Node to, Payload payload) implements Effect {}

  /// A wait begins.
  record Starts(Timer timer) implements Effect {}

  /// One end closes the connection between a producer and a broker: what travels on it is lost.
  ///
  /// @param byClient the client closed it; otherwise it learns so a little later
  record Disconnects(String producer, BrokerId broker, boolean byClient) implements Effect {}

  /// A broker's process has ended: its connections break, what travels on them is lost.
  record Ends(BrokerId broker) implements Effect {}

  /// Something worth telling, and the node just after it.
  record Happened(NodeState after, Fact fact) implements Effect {}
}
