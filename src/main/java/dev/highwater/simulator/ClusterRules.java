package dev.highwater.simulator;

import java.util.List;
import java.util.function.UnaryOperator;

/// The transition relation: a cluster and an event in, the next cluster and its effects out. It
/// knows no time; every timed run is one path through it.
final class ClusterRules {
  private final RunConfig config;
  private final Safeguards safeguards;

  ClusterRules(RunConfig config) {
    this(config, Safeguards.ALL);
  }

  ClusterRules(RunConfig config, Safeguards safeguards) {
    this.config = config;
    this.safeguards = safeguards;
  }

  /// The next cluster, and in order what the event asks for.
  record Transition(ClusterState next, List<Effect> effects) {}

  Transition apply(ClusterState cluster, Event event) {
    Effects out = new Effects();
    ClusterState next =
        switch (event) {
          case Event.SendCalled called ->
              producer(cluster, called.producer(), out, (rules, p) -> rules.send(p, called));
          case Event.ReadCalled(String consumer) ->
              consumer(cluster, consumer, out, ConsumerRules::read);
          case Event.Delivered delivered -> deliver(cluster, delivered, out);
          case Event.TimerFired(Timer timer) -> fire(cluster, timer, out);
          case Event.ConnectionLost(Node node, BrokerId broker) ->
              loseConnection(cluster, node, broker, out);
          case Event.ChannelClosed(BrokerId id, String producer) ->
              broker(cluster, id, out, b -> ProduceRules.closeChannel(b, producer));
          case Event.LagFound(BrokerId leader, List<BrokerId> laggards) ->
              broker(
                  cluster, leader, out, b -> new IsrRules(safeguards, out).shrinkIsr(b, laggards));
          case Event.FetcherStarted(BrokerId id) ->
              broker(cluster, id, out, b -> replica(out).sendFetch(b));
          case Event.ControllerReached(BrokerId id) ->
              broker(
                  cluster,
                  id,
                  out,
                  b ->
                      new IsrRules(safeguards, out)
                          .proposeAgain(new LifecycleRules(out).register(b)));
          case Event.OfController decision -> decide(cluster, decision, out);
          case Event.OfProcess process -> process(cluster, process, out);
        };
    return new Transition(next, out.inOrder());
  }

  private ClusterState decide(ClusterState cluster, Event.OfController event, Effects out) {
    ControllerState controller = cluster.controller();
    ControllerRules rules = new ControllerRules(config, out);
    return switch (event) {
      case Event.SessionExpired(BrokerId id) -> cluster.with(rules.expireSession(controller, id));
      case Event.PreferredElectionCalled _ -> cluster.with(rules.electPreferred(controller));
      case Event.UncleanElectionCalled _ -> cluster.with(rules.electUnclean(controller));
      case Event.TopicConfigChanged(TopicConfig topic) ->
          cluster.with(rules.alterTopic(controller, topic));
      case Event.MetadataReadOn(BrokerId id) -> {
        rules.catchUp(controller, id);
        yield cluster;
      }
    };
  }

  private static ClusterState process(ClusterState cluster, Event.OfProcess event, Effects out) {
    LifecycleRules rules = new LifecycleRules(out);
    BrokerState broker = cluster.broker(event.broker());
    return switch (event) {
      case Event.HeartbeatDue _ -> {
        if (broker.running() && broker.known().isPresent()) {
          rules.heartbeat(broker);
        }
        yield cluster;
      }
      case Event.Crashed(BrokerId _, CrashKind kind) -> cluster.with(rules.crash(broker, kind));
      case Event.StopRequested _ -> cluster.with(rules.requestStop(broker));
      case Event.DiskLost _ -> cluster.with(rules.loseDisk(broker));
      case Event.PagesWritten(BrokerId _, long end) -> cluster.with(rules.writePages(broker, end));
      case Event.Restarted _ -> cluster.with(rules.restart(broker));
    };
  }

  private ReplicaRules replica(Effects out) {
    return new ReplicaRules(config, safeguards, List.of(), out);
  }

  /// A rule of one producer.
  private interface ProducerRule {
    ProducerState apply(ProducerRules rules, ProducerState producer);
  }

  private ClusterState producer(
      ClusterState cluster, String clientId, Effects out, ProducerRule rule) {
    ProducerRules rules = new ProducerRules(config, clientId, out);
    return cluster.with(rule.apply(rules, cluster.producer(clientId)));
  }

  /// A rule of one consumer.
  private interface ConsumerRule {
    ConsumerState apply(ConsumerRules rules, ConsumerState consumer);
  }

  private ClusterState consumer(
      ClusterState cluster, String clientId, Effects out, ConsumerRule rule) {
    ConsumerRules rules = new ConsumerRules(config, clientId, out);
    return cluster.with(rule.apply(rules, cluster.consumer(clientId)));
  }

  private ClusterState broker(
      ClusterState cluster, BrokerId id, Effects out, UnaryOperator<BrokerState> rule) {
    BrokerState changed = rule.apply(cluster.broker(id));
    return cluster.with(
        changed.unread().isEmpty()
            ? changed
            : new LeaderRules(config, safeguards, List.of(), out).serveUnread(changed));
  }

  private ClusterState loseConnection(
      ClusterState cluster, Node node, BrokerId broker, Effects out) {
    return switch (node) {
      case Node.Broker(BrokerId follower) ->
          broker(cluster, follower, out, b -> replica(out).loseConnection(b, broker));
      case Node.Producer(String name) ->
          producer(cluster, name, out, (rules, p) -> rules.loseConnection(p, broker));
      case Node.Consumer(String name) ->
          consumer(cluster, name, out, (rules, c) -> rules.loseConnection(c, broker));
      case Node.Controller _ -> cluster;
    };
  }

  private ClusterState fire(ClusterState cluster, Timer timer, Effects out) {
    return switch (timer) {
      case Timer.OfProducer waited ->
          producer(cluster, waited.producer(), out, (rules, p) -> rules.fire(p, waited));
      case Timer.OfConsumer waited ->
          consumer(cluster, waited.consumer(), out, (rules, c) -> rules.fire(c, waited));
      case Timer.ReadWait waited ->
          broker(
              cluster, waited.leader(), out, b -> new ReadRules(config, out).expireRead(b, waited));
      case Timer.ProducePurgatory waited ->
          broker(
              cluster,
              waited.leader(),
              out,
              b -> new ProduceRules(config, out).expireDelayedProduce(b, waited));
      case Timer.FetchWait(BrokerId id, BrokerId follower, long fetchId) ->
          broker(cluster, id, out, b -> new FetchRules(out).expireFetchWait(b, follower, fetchId));
      case Timer.FetchBackoff(BrokerId follower, long fetchId) ->
          broker(cluster, follower, out, b -> replica(out).retryFetch(b, fetchId));
      case Timer.RegistrationRetry(BrokerId id) ->
          broker(cluster, id, out, b -> new LifecycleRules(out).register(b));
    };
  }

  private ClusterState deliver(ClusterState cluster, Event.Delivered message, Effects out) {
    return switch (message.to()) {
      case Node.Producer(String name) -> {
        BrokerId from = ((Node.Broker) message.from()).id();
        yield producer(cluster, name, out, (rules, p) -> rules.deliver(p, from, message.payload()));
      }
      case Node.Controller _ ->
          cluster.with(deliverToController(cluster.controller(), message.payload(), out));
      case Node.Broker(BrokerId id) ->
          broker(cluster, id, out, b -> deliverToBroker(b, message, out));
      case Node.Consumer(String name) -> {
        BrokerId from = ((Node.Broker) message.from()).id();
        yield consumer(cluster, name, out, (rules, c) -> rules.deliver(c, from, message.payload()));
      }
    };
  }

  private ControllerState deliverToController(
      ControllerState controller, Payload payload, Effects out) {
    ControllerRules rules = new ControllerRules(config, out);
    return switch (payload) {
      case Payload.AlterPartitionRequest request -> rules.handleAlterPartition(controller, request);
      case Payload.BrokerRegistrationRequest request -> rules.registerBroker(controller, request);
      case Payload.BrokerHeartbeat heartbeat -> rules.handleHeartbeat(controller, heartbeat);
      default -> throw misdelivered(payload);
    };
  }

  private BrokerState deliverToBroker(BrokerState broker, Event.Delivered message, Effects out) {
    LeaderRules leader = new LeaderRules(config, safeguards, message.recentlyCaughtUp(), out);
    ReplicaRules replica = new ReplicaRules(config, safeguards, message.recentlyCaughtUp(), out);
    return switch (message.payload()) {
      case Payload.ProduceRequest request -> leader.appendRecords(broker, request);
      case Payload.FetchRequest request -> leader.handleFetch(broker, request);
      case Payload.FetchResponse response -> replica.handleFetchResponse(broker, response);
      case Payload.AlterPartitionResponse response ->
          leader.handleAlterPartitionResponse(broker, response);
      case Payload.MetadataUpdate(ClusterMetadata metadata) ->
          replica.applyMetadata(broker, metadata);
      case Payload.MetadataRequest _ -> replica.answerMetadata(broker, message.from());
      case Payload.ReadRequest request -> new ReadRules(config, out).handleRead(broker, request);
      case Payload.EpochEndRequest request ->
          new ReadRules(config, out).tellEpochEnd(broker, request);
      case Payload.OffsetRequest request -> new ReadRules(config, out).tellOffset(broker, request);
      case Payload.BrokerRegistrationRefused _ -> new LifecycleRules(out).retryRegistration(broker);
      case Payload.ShutdownGranted _ -> new LifecycleRules(out).stop(broker);
      default -> throw misdelivered(message.payload());
    };
  }

  static IllegalStateException misdelivered(Payload payload) {
    return new IllegalStateException("no rule takes " + payload + " here");
  }
}
