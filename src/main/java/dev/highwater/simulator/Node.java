package dev.highwater.simulator;

/// One end of a message.
public sealed interface Node {
  /// The first producer of a run that names none.
  Node PRODUCER = new Producer(ProducerConfig.ONLY);

  /// The controller quorum.
  Node CONTROLLER = new Controller();

  /// A producing client.
  record Producer(String name) implements Node {}

  /// A broker.
  record Broker(BrokerId id) implements Node {}

  /// The controller quorum, seen as one.
  record Controller() implements Node {}

  /// A consuming client.
  record Consumer(String name) implements Node {}
}
