package dev.highwater.simulator;

import java.util.List;
import java.util.function.UnaryOperator;

/// The transition relation: a cluster and an event in, the next cluster and its effects out. It
/// knows no time; every timed run is one path through it.
final class ClusterRules {
  private final RunConfig config;

  ClusterRules(RunConfig config) {
    this.config = config;
  }

  /// The next cluster, and in order what the event asks for.
  record Transition(ClusterState next, List<Effect> effects) {}

  Transition apply(ClusterState cluster, Event event) {
    Effects out = new Effects();
    ClusterState next =
        switch (event) {
          case Event.SendCalled called ->
              cluster.with(producer(out).send(cluster.producer(), called));
          case Event.Delivered delivered -> deliver(cluster, delivered, out);
          case Event.TimerFired(Timer timer) -> fire(cluster, timer, out);
          case Event.ConnectionLost(Node node, BrokerId broker) ->
              loseConnection(cluster, node, broker, out);
          case Event.LagFound(BrokerId leader, List<BrokerId> laggards) ->
              broker(cluster, leader, b -> new IsrRules(out).shrinkIsr(b, laggards));
          case Event.SessionExpired(BrokerId id) ->
              cluster.with(controller(out).fenceBroker(cluster.controller(), id));
          case Event.HeartbeatDue(BrokerId id) -> heartbeat(cluster, id, out);
          case Event.FetcherStarted(BrokerId id) ->
              broker(cluster, id, b -> replica(out).sendFetch(b));
          case Event.Crashed(BrokerId id, boolean clean) ->
              broker(cluster, id, b -> replica(out).crash(b, clean));
          case Event.Restarted(BrokerId id) -> broker(cluster, id, b -> replica(out).restart(b));
        };
    return new Transition(next, out.inOrder());
  }

  private ProducerRules producer(Effects out) {
    return new ProducerRules(config, out);
  }

  private ControllerRules controller(Effects out) {
    return new ControllerRules(config, out);
  }

  private ReplicaRules replica(Effects out) {
    return new ReplicaRules(config, List.of(), out);
  }

  private static ClusterState broker(
      ClusterState cluster, BrokerId id, UnaryOperator<BrokerState> rule) {
    return cluster.with(rule.apply(cluster.broker(id)));
  }

  private ClusterState heartbeat(ClusterState cluster, BrokerId id, Effects out) {
    BrokerState broker = cluster.broker(id);
    if (broker.running() && broker.known().isPresent()) {
      replica(out).heartbeat(broker);
    }
    return cluster;
  }

  private ClusterState loseConnection(
      ClusterState cluster, Node node, BrokerId broker, Effects out) {
    return node instanceof Node.Broker(BrokerId follower)
        ? broker(cluster, follower, b -> replica(out).failFetch(b, ErrorCode.NETWORK_EXCEPTION))
        : cluster.with(producer(out).loseConnection(cluster.producer(), broker));
  }

  private ClusterState fire(ClusterState cluster, Timer timer, Effects out) {
    ProducerState producer = cluster.producer();
    LeaderRules leader = new LeaderRules(config, List.of(), out);
    return switch (timer) {
      case Timer.Linger(String record) ->
          cluster.with(producer(out).ready(producer, record, ProducerState.Phase.LINGERING));
      case Timer.RetryBackoff(String record, int _) ->
          cluster.with(producer(out).ready(producer, record, ProducerState.Phase.BACKING_OFF));
      case Timer.DeliveryTimeout(String record) ->
          cluster.with(producer(out).expireDelivery(producer, record));
      case Timer.RequestTimeout timeout ->
          cluster.with(producer(out).timeOutRequest(producer, timeout));
      case Timer.MetadataBackoff _ -> cluster.with(producer(out).resumeMetadata(producer));
      case Timer.ProducePurgatory(BrokerId id, long requestId) ->
          broker(cluster, id, b -> leader.expireDelayedProduce(b, requestId));
      case Timer.FetchWait(BrokerId id, BrokerId follower, long fetchId) ->
          broker(cluster, id, b -> new FetchRules(out).expireFetchWait(b, follower, fetchId));
      case Timer.FetchBackoff(BrokerId follower, long fetchId) ->
          broker(cluster, follower, b -> replica(out).retryFetch(b, fetchId));
      case Timer.RegistrationRetry(BrokerId id) ->
          broker(cluster, id, b -> replica(out).register(b));
    };
  }

  private ClusterState deliver(ClusterState cluster, Event.Delivered message, Effects out) {
    return switch (message.to()) {
      case Node.Producer _ -> {
        BrokerId from = ((Node.Broker) message.from()).id();
        yield cluster.with(deliverToProducer(cluster.producer(), from, message.payload(), out));
      }
      case Node.Controller _ ->
          cluster.with(deliverToController(cluster.controller(), message.payload(), out));
      case Node.Broker(BrokerId id) -> broker(cluster, id, b -> deliverToBroker(b, message, out));
      case Node.Consumer _ -> cluster;
    };
  }

  private ProducerState deliverToProducer(
      ProducerState producer, BrokerId from, Payload payload, Effects out) {
    return switch (payload) {
      case Payload.ProduceResponse response ->
          producer(out).handleProduceResponse(producer, from, response);
      case Payload.MetadataResponse response ->
          producer(out).handleMetadata(producer, from, response);
      default -> throw misdelivered(payload);
    };
  }

  private ControllerState deliverToController(
      ControllerState controller, Payload payload, Effects out) {
    return switch (payload) {
      case Payload.AlterPartitionRequest request ->
          controller(out).handleAlterPartition(controller, request);
      case Payload.BrokerRegistrationRequest request ->
          controller(out).registerBroker(controller, request);
      case Payload.BrokerHeartbeat(BrokerId broker) ->
          controller(out).handleHeartbeat(controller, broker);
      default -> throw misdelivered(payload);
    };
  }

  private BrokerState deliverToBroker(BrokerState broker, Event.Delivered message, Effects out) {
    LeaderRules leader = new LeaderRules(config, message.recentlyCaughtUp(), out);
    ReplicaRules replica = new ReplicaRules(config, message.recentlyCaughtUp(), out);
    return switch (message.payload()) {
      case Payload.ProduceRequest request -> leader.appendRecords(broker, request);
      case Payload.FetchRequest request -> leader.handleFetch(broker, request);
      case Payload.FetchResponse response -> replica.handleFetchResponse(broker, response);
      case Payload.AlterPartitionResponse response ->
          leader.handleAlterPartitionResponse(broker, response);
      case Payload.MetadataUpdate(ClusterMetadata metadata) ->
          replica.applyMetadata(broker, metadata);
      case Payload.MetadataRequest _ -> replica.answerMetadata(broker);
      case Payload.BrokerRegistrationRefused _ -> replica.retryRegistration(broker);
      default -> throw misdelivered(message.payload());
    };
  }

  private static IllegalStateException misdelivered(Payload payload) {
    return new IllegalStateException("no rule takes " + payload + " here");
  }
}
