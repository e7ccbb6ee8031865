package dev.highwater.simulator;

import dev.highwater.simulator.ProducerState.Phase;
import java.util.ArrayList;
import java.util.List;

/// What has just become old: fetches of a follower, requests of a producer. Everything of it that
/// is still about in messages and in other nodes is then marked as stale, in {@link Canon}'s
/// numbers.
sealed interface Staleness {
  /// Every fetch of this follower and every answer to it.
  record Fetches(BrokerId follower) implements Staleness {}

  /// Every request for a batch and every answer to it.
  record Requests(String producer, String key) implements Staleness {}

  /// What an event has made old.
  ///
  /// @param before the node in canonical form
  /// @param after the same node after the event, not in canonical form
  static List<Staleness> of(NodeState before, NodeState after, Event event) {
    List<Staleness> old = new ArrayList<>();
    if (before instanceof BrokerState broker
        && after instanceof BrokerState now
        && broker.fetchId() != now.fetchId()
        && !isAnswered(event)) {
      old.add(new Fetches(broker.id()));
    }
    if (before instanceof ProducerState producer && after instanceof ProducerState now) {
      producer.batches().stream()
          .filter(batch -> batch.phase() == Phase.IN_FLIGHT)
          .map(ProducerState.Batch::key)
          .filter(key -> !isInFlight(now, key) && !isAnswered(event, key))
          .forEach(key -> old.add(new Requests(producer.clientId(), key)));
    }
    return List.copyOf(old);
  }

  private static boolean isInFlight(ProducerState producer, String key) {
    return producer.batch(key).filter(batch -> batch.phase() == Phase.IN_FLIGHT).isPresent();
  }

  private static boolean isAnswered(Event event) {
    return event instanceof Event.Delivered message
        && message.payload() instanceof Payload.FetchResponse answer
        && answer.fetchId() == Canon.CURRENT;
  }

  private static boolean isAnswered(Event event, String key) {
    return event instanceof Event.Delivered message
        && message.payload() instanceof Payload.ProduceResponse answer
        && answer.key().equals(key)
        && answer.requestId() == Canon.CURRENT;
  }

  /// A node that knows what has become old.
  default NodeState in(NodeState node) {
    if (!(node instanceof BrokerState broker)) {
      return node;
    }
    BrokerState renamed = broker.withUnread(broker.unread().stream().map(this::in).toList());
    return renamed.withLeadership(renamed.leadership().map(this::in));
  }

  private Leadership in(Leadership leadership) {
    return leadership
        .withParked(leadership.parked().stream().filter(fetch -> !concerns(fetch)).toList())
        .withPurgatory(
            leadership.purgatory().stream()
                .map(d -> new Leadership.DelayedProduce(in(d.request()), d.offset()))
                .toList());
  }

  private boolean concerns(Payload.FetchRequest fetch) {
    return this instanceof Fetches(BrokerId follower) && fetch.follower().equals(follower);
  }

  private Payload.ProduceRequest in(Payload.ProduceRequest request) {
    boolean old =
        this instanceof Requests(String producer, String key)
            && request.producer().equals(producer)
            && request.records().getFirst().equals(key);
    return old ? Canon.withRequestId(request, Canon.STALE) : request;
  }

  /// A message that carries what has become old.
  default Payload in(Node to, Payload payload) {
    return switch (payload) {
      case Payload.FetchRequest fetch when concerns(fetch) -> Canon.withFetchId(fetch, Canon.STALE);
      case Payload.FetchResponse answer
          when this instanceof Fetches(BrokerId follower) && to.equals(new Node.Broker(follower)) ->
          new Payload.FetchResponse(
              Canon.STALE,
              answer.records(),
              answer.highWatermark(),
              answer.divergingEpoch(),
              answer.error());
      case Payload.ProduceRequest request -> in(request);
      case Payload.ProduceResponse answer
          when this instanceof Requests(String producer, String key)
              && to.equals(new Node.Producer(producer))
              && answer.key().equals(key) ->
          new Payload.ProduceResponse(
              Canon.STALE, answer.records(), answer.error(), 0, answer.leader());
      default -> payload;
    };
  }
}
