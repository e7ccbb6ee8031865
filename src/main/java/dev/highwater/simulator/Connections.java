package dev.highwater.simulator;

/// Who notices that a connection is gone, and when.
final class Connections {
  private final RunConfig config;
  private final Network network;
  private final Agenda agenda;

  Connections(RunConfig config, Network network, Agenda agenda) {
    this.config = config;
    this.network = network;
    this.agenda = agenda;
  }

  /// A process has ended: all connections to it break.
  void end(Tick now, BrokerId broker, ClusterState cluster) {
    network.crash(broker);
    config.producers().forEach(p -> lose(now, new Node.Producer(p.clientId()), broker));
    config.consumers().forEach(c -> lose(now, new Node.Consumer(c.clientId()), broker));
    for (BrokerState other : cluster.brokers()) {
      boolean follows = other.known().map(known -> known.partition().isLedBy(broker)).orElse(false);
      if (other.running() && follows && !other.id().equals(broker)) {
        lose(now, new Node.Broker(other.id()), broker);
      }
    }
  }

  /// A node learns, one way later, that its connection to a broker is gone.
  void lose(Tick now, Node node, BrokerId broker) {
    long delay = network.delay(node, new Node.Broker(broker));
    agenda.plan(now.plusMicros(delay), new Planned.ConnectionLoss(node, broker));
  }

  /// The connection breaks, and another can be made at once.
  void interrupt(Tick now, Node one, Node other) {
    network.loseBetween(one, other);
    notice(now, one, other);
    notice(now, other, one);
  }

  void cut(Tick now, Node one, Node other) {
    network.cut(one, other);
    notice(now, one, other);
    notice(now, other, one);
  }

  /// One end learns that its connection to the other is gone. To the controller a broker connects
  /// again by itself as soon as it can.
  void notice(Tick now, Node end, Node other) {
    if (other instanceof Node.Broker(BrokerId broker) && !(end instanceof Node.Controller)) {
      lose(now, end, broker);
    }
    if (end instanceof Node.Broker(BrokerId here) && other instanceof Node.Producer(String name)) {
      agenda.plan(now, new Planned.ChannelClose(here, name));
    }
  }

  /// One end closes the connection between a producer and a broker; the other learns of it.
  void close(Tick now, Node.Producer producer, BrokerId broker, boolean byClient) {
    network.loseBetween(new Node.Broker(broker), producer);
    if (byClient) {
      agenda.plan(now, new Planned.ChannelClose(broker, producer.name()));
    } else {
      lose(now, producer, broker);
    }
  }
}
