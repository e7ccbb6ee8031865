package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out, by the rules, what comes of an event at one node. Whoever asks holds the lock of the
/// owner of the tables.
final class Workings {
  private final RunConfig config;
  private final ClusterRules rules;
  private final ClusterState healthy;
  private final Canon canon;
  private final Sketches sketches;
  private final Wiring wiring;
  private final EventBook events;
  private final NodeTable nodes;
  private final Mailbags mailbags;
  private final Aging aging;

  Workings(
      RunConfig config,
      ClusterRules rules,
      Canon canon,
      Sketches sketches,
      Wiring wiring,
      EventBook events,
      NodeTable nodes,
      Mailbags mailbags,
      Aging aging) {
    this.config = config;
    this.rules = rules;
    this.healthy = ClusterState.healthy(config);
    this.canon = canon;
    this.sketches = sketches;
    this.wiring = wiring;
    this.events = events;
    this.nodes = nodes;
    this.mailbags = mailbags;
    this.aging = aging;
  }

  /// @param node its number
  /// @param event its number, or that of a piece of mail, which is below 0
  Outcome of(int node, int event) {
    List<Outcome> distinct = new ArrayList<>();
    for (List<Event> variant : variants(node, event)) {
      Outcome next = work(node, variant);
      if (distinct.stream().noneMatch(next::isLike)) {
        distinct.add(next);
      }
    }
    Optional<Outcome> worked = Optional.empty();
    for (Outcome each : distinct.reversed()) {
      worked = Optional.of(each.or(worked));
    }
    return worked.orElseThrow();
  }

  /// A leader asks who was caught up lately, which only time can tell: every answer is tried.
  private List<List<Event>> variants(int node, int event) {
    if (event >= 0) {
      return List.of(events.chain(event));
    }
    Mailbags.Addressed addressed = mailbags.mail(-1 - event);
    Wiring.Link link = wiring.link(addressed.link());
    Node from = wiring.node(link.from());
    Node to = wiring.node(link.to());
    List<List<Event>> all = new ArrayList<>();
    boolean ask = nodes.node(node) instanceof BrokerState && addressed.mail() instanceof Mail.Says;
    int followers = ask ? ((1 << config.replicas()) - 1) & ~(1 << (nodes.place(node) - 1)) : 0;
    for (int recent = 0; recent <= followers; recent++) {
      if ((recent & ~followers) == 0) {
        all.add(List.of(addressed.mail().taken(from, to, PackedRules.brokers(recent))));
      }
    }
    return all;
  }

  private Outcome work(int number, List<Event> chain) {
    NodeState node = nodes.node(number);
    int place = nodes.place(number);
    List<Effect> effects = new ArrayList<>();
    List<Integer> deeds = new ArrayList<>();
    for (Event event : chain) {
      NodeState before = node;
      ClusterRules.Transition transition = rules.apply(healthy.with(node), event);
      node = wiring.state(transition.next(), place);
      effects.addAll(transition.effects());
      List<Staleness> old = Staleness.of(before, node, event);
      if (!old.isEmpty()) {
        deeds.addAll(List.of(Outcome.AGES, aging.number(old), 0));
      }
    }
    for (Effect effect : effects) {
      deeds.addAll(deeds(node, effect));
    }
    int after = nodes.number(canon.node(node), place);
    int[] packed = deeds.stream().mapToInt(Integer::intValue).toArray();
    return new Outcome(
        after, packed, after == number && packed.length == 0, chain, Optional.empty());
  }

  private List<Integer> deeds(NodeState sender, Effect effect) {
    return switch (effect) {
      case Effect.Sends(Node from, Node to, Payload payload) -> {
        int link = wiring.link(wiring.placeOf(from), wiring.placeOf(to));
        Mail mail = new Mail.Says(canon.payload(sender, to, payload));
        yield List.of(Outcome.LAYS, link, mailbags.number(new Mailbags.Addressed(link, mail)));
      }
      case Effect.Starts _ -> List.of();
      case Effect.Disconnects(String producer, BrokerId broker, boolean byClient) ->
          List.of(
              byClient ? Outcome.CLOSES : Outcome.DROPS,
              wiring.placeOf(new Node.Producer(producer)),
              broker.value());
      case Effect.Ends(BrokerId broker) -> List.of(Outcome.ENDS, broker.value(), 0);
      case Effect.Happened(NodeState _, Fact.Acknowledged fact) ->
          List.of(Outcome.ACKNOWLEDGES, sketches.names(fact.records()), 0);
      case Effect.Happened(NodeState _, Fact.HandedOver fact) ->
          List.of(Outcome.ACKNOWLEDGES, sketches.names(fact.records()), 0);
      case Effect.Happened _ -> List.of();
    };
  }
}
