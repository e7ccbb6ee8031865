package dev.highwater.simulator;

import java.util.List;

/// What is done to a run from outside, and what that does to its network, its processes and its
/// clients.
final class Interventions {
  private final RunConfig config;
  private final LiveCluster live;
  private final Network network;
  private final Connections connections;
  private final Clockwork clockwork;
  private final Standstills standstills;

  Interventions(RunConfig config, LiveCluster live) {
    this.config = config;
    this.live = live;
    network = live.network();
    connections = live.connections();
    clockwork = live.clockwork();
    standstills = live.standstills();
  }

  /// Lets a command act at once.
  ///
  /// @throws IllegalArgumentException for a record name that was used before, or a broker that is
  ///   not there
  void apply(Command command) {
    switch (command) {
      case Command.Send(String record, var producer, int bytes) ->
          send(record, producer.orElse(config.producer().clientId()), bytes);
      case Command.Crash(BrokerId broker, CrashKind kind) -> crash(known(broker), kind);
      case Command.Stop(BrokerId broker) -> {
        standstills.resume(live.now(), known(broker));
        live.happen(new Event.StopRequested(broker));
      }
      case Command.LoseDisk(BrokerId broker) -> {
        crash(known(broker), CrashKind.KEEPING_LOG);
        live.happen(new Event.DiskLost(broker));
      }
      case Command.Restart(BrokerId broker) -> restart(known(broker));
      case Command.HoldFetches(List<BrokerId> followers) -> hold(followers);
      case Command.ReleaseFetches(List<BrokerId> followers) -> release(followers);
      case Command.SlowFetches(BrokerId follower, long micros) -> {
        network.slowFetches(known(follower), micros);
        live.note(new Fact.FetchesSlowed(follower, micros));
      }
      case Command.Pause(BrokerId broker) -> {
        if (live.cluster().broker(known(broker)).running() && standstills.pause(broker)) {
          live.note(new Fact.BrokerPaused(broker));
        }
      }
      case Command.Resume(BrokerId broker) -> {
        if (standstills.resume(live.now(), known(broker))) {
          live.note(new Fact.BrokerResumed(broker));
        }
      }
      case Command.HoldMessages(Node from, Node to) -> hold(known(from), known(to), true);
      case Command.HoldLink(Node one, Node other) -> hold(known(one), known(other), false);
      case Command.ReleaseMessages(Node from, Node to) -> {
        network.releaseMessages(live.now(), known(from), known(to));
        live.note(new Fact.LinkReleased(from, to));
      }
      case Command.DeliverMessage(Node from, Node to) -> deliver(known(from), known(to));
      case Command.DropMessage(Node from, Node to) -> drop(known(from), known(to));
      case Command.CutLink(Node one, Node other) -> {
        connections.cut(live.now(), known(one), known(other));
        live.note(new Fact.LinkCut(one, other));
      }
      case Command.HealLink(Node one, Node other) -> heal(known(one), known(other));
      case Command.Read(String consumer) -> read(consumer);
      case Command.ElectPreferred() -> live.happen(new Event.PreferredElectionCalled());
      case Command.ElectUnclean() -> live.happen(new Event.UncleanElectionCalled());
      case Command.AlterTopic(TopicConfig topic) -> live.happen(new Event.TopicConfigChanged(topic));
    }
  }

  private void send(String record, String producer, int bytes) {
    if (live.knows(record)) {
      throw new IllegalArgumentException("record " + record + " has been sent before");
    }
    if (config.producer(producer).isEmpty()) {
      throw new IllegalArgumentException("there is no producer " + producer);
    }
    live.happen(new Event.SendCalled(producer, record, bytes));
  }

  private void read(String consumer) {
    if (config.consumer(consumer).isEmpty()) {
      throw new IllegalArgumentException("there is no consumer " + consumer);
    }
    live.happen(new Event.ReadCalled(consumer));
  }

  private Node known(Node node) {
    if (node instanceof Node.Broker(BrokerId broker)) {
      known(broker);
    }
    return node;
  }

  private BrokerId known(BrokerId broker) {
    if (broker.value() < 1 || broker.value() > config.replicas()) {
      throw new IllegalArgumentException("there is no broker " + broker);
    }
    return broker;
  }

  private void crash(BrokerId broker, CrashKind kind) {
    if (live.cluster().broker(broker).running()) {
      standstills.forget(broker);
      live.happen(new Event.Crashed(broker, kind));
    }
  }

  private void hold(Node from, Node to, boolean oneWay) {
    network.holdMessages(live.now(), from, to);
    if (!oneWay) {
      network.holdMessages(live.now(), to, from);
    }
    live.note(new Fact.LinkHeld(from, to, oneWay));
  }

  private void heal(Node one, Node other) {
    boolean wasCut = network.isCut(one, other);
    network.heal(live.now(), one, other);
    live.note(new Fact.LinkHealed(one, other));
    if (wasCut) {
      reachController(one, other);
    }
  }

  private void reachController(Node one, Node other) {
    boolean metadata = one instanceof Node.Controller || other instanceof Node.Controller;
    for (Node end : List.of(one, other)) {
      if (metadata && end instanceof Node.Broker(BrokerId broker)) {
        live.happen(new Event.ControllerReached(broker));
        live.happen(new Event.MetadataReadOn(broker));
      }
    }
  }

  private void deliver(Node from, Node to) {
    network
        .oldest(from, to)
        .ifPresent(flight -> {
          network.hurry(live.now(), flight);
          live.note(new Fact.MessageHurried(from, to, MessageLabels.label(flight.payload())));
        });
  }

  private void drop(Node from, Node to) {
    network
        .oldest(from, to)
        .ifPresent(flight -> {
          connections.interrupt(live.now(), from, to);
          live.note(new Fact.MessageDropped(from, to, MessageLabels.label(flight.payload())));
          reachController(from, to);
        });
  }

  private void restart(BrokerId broker) {
    if (!live.cluster().broker(broker).running()) {
      clockwork.startBroker(live.now(), broker);
      live.happen(new Event.Restarted(broker));
    }
  }

  private void hold(List<BrokerId> followers) {
    BrokerId leader = live.cluster().controller().lastLeader();
    List<BrokerId> held =
        followers.stream().map(this::known).filter(id -> !id.equals(leader)).toList();
    held.forEach(follower -> network.holdFetches(live.now(), follower, leader));
    live.note(new Fact.FetchesHeld(held, leader));
  }

  private void release(List<BrokerId> followers) {
    followers.forEach(follower -> network.releaseFetches(live.now(), known(follower)));
    live.note(new Fact.FetchesReleased(followers));
  }
}
