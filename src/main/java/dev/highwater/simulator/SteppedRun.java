package dev.highwater.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One path through the rules, played by hand: every event is chosen, none comes by itself. It
/// leaves the same kind of trace as {@link TimedRun}; each choice takes one millisecond.
///
/// Connections are first in, first out. What changes nothing when it is taken is taken at once, and
/// metadata takes the place of metadata that its reader has not read yet: as the exhaustive search
/// has it, so that a counterexample can be played.
public final class SteppedRun {
  private final RunConfig config;
  private final ClusterRules rules;
  private final Canon canon;
  private final Wiring wiring;
  private final List<Deque<Item>> links = new ArrayList<>();
  private final List<Flight> flights = new ArrayList<>();
  private final List<Timer> timers = new ArrayList<>();
  private final RecordBook records = new RecordBook();
  private final Views views;
  private final Narration narration;
  private final List<TraceStep> steps = new ArrayList<>();
  private ClusterState cluster;
  private Tick now = Tick.ZERO;

  /// What lies on a link: a message, or the news that the connection is gone.
  private record Item(Mail mail, Optional<Flight> flight) {}

  /// A healthy cluster, each follower's first fetch on its way; every producer knows who leads.
  public SteppedRun(RunConfig config) {
    this(config, Safeguards.ALL);
  }

  SteppedRun(RunConfig config, Safeguards safeguards) {
    this.config = config;
    rules = new ClusterRules(config, safeguards);
    canon = new Canon(config);
    wiring = new Wiring(config);
    for (int place = 0; place < wiring.size(); place++) {
      links.add(new ArrayDeque<>());
    }
    narration = new Narration(config);
    cluster = ClusterState.informed(config);
    views = new Views(cluster);
    note(cluster, new Fact.RunBegun(config.replicas()));
    for (BrokerState broker : cluster.brokers()) {
      happen(new Event.FetcherStarted(broker.id()));
    }
  }

  /// Lets one event happen.
  ///
  /// @throws IllegalArgumentException if it cannot happen now: nothing lies on that link, nobody is
  ///   in that wait, the broker is down, or up
  public void play(Choice choice) {
    now = now.plusMicros(1000);
    switch (choice) {
      case Choice.Send(String record, String producer) -> {
        require(choice, config.producer(producer).isPresent() && !records.knows(record));
        send(record, producer);
      }
      case Choice.Deliver(Node from, Node to, List<BrokerId> recent) ->
          take(choice, linkBetween(choice, from, to), recent);
      case Choice.LoseConnection(Node node, Node peer) ->
          take(choice, linkBetween(choice, peer, node), List.of());
      case Choice.Fire fire -> fire(fire);
      case Choice.Crash(BrokerId broker, CrashKind kind, Optional<Integer> kept) -> {
        require(choice, isThere(broker) && cluster.broker(broker).running());
        kept.ifPresent(end -> happen(new Event.PagesWritten(broker, end)));
        happen(new Event.Crashed(broker, kind));
      }
      case Choice.Restart(BrokerId broker) -> {
        require(choice, isThere(broker) && !cluster.broker(broker).running());
        happen(new Event.Restarted(broker));
      }
      case Choice.ExpireSession(BrokerId broker) -> {
        require(choice, isThere(broker) && !cluster.controller().fences(broker));
        happen(new Event.SessionExpired(broker));
      }
      case Choice.Heartbeat(BrokerId broker) -> {
        require(choice, isThere(broker) && cluster.broker(broker).running());
        happen(new Event.HeartbeatDue(broker));
      }
      case Choice.FindLag(BrokerId leader, List<BrokerId> laggards) -> {
        require(choice, isThere(leader) && cluster.broker(leader).leadership().isPresent());
        happen(new Event.LagFound(leader, laggards));
      }
    }
    passIdleMail();
  }

  private static void require(Choice choice, boolean possible) {
    if (!possible) {
      throw new IllegalArgumentException("\"" + choice.text() + "\" cannot happen now");
    }
  }

  private boolean isThere(BrokerId broker) {
    return broker.value() >= 1 && broker.value() <= config.replicas();
  }

  /// Without linger a record leaves at once.
  private void send(String record, String producer) {
    happen(new Event.SendCalled(producer, record, RecordSizes.USUAL));
    if (config.producer(producer).orElseThrow().lingerMs() == 0) {
      happen(new Event.TimerFired(new Timer.Linger(producer, record)));
    }
  }

  private int linkBetween(Choice choice, Node from, Node to) {
    int sender = wiring.placeOf(from);
    int receiver = wiring.placeOf(to);
    require(choice, sender >= 0 && receiver >= 0);
    int link = wiring.link(sender, receiver);
    require(choice, link > 0);
    return link;
  }

  private void take(Choice choice, int link, List<BrokerId> recent) {
    passIdleMail();
    require(choice, !links.get(link).isEmpty());
    Item item = links.get(link).getFirst();
    boolean message = item.mail() instanceof Mail.Says;
    require(choice, message == choice instanceof Choice.Deliver);
    links.get(link).remove();
    happen(arrival(link, item, recent));
  }

  private Event arrival(int link, Item item, List<BrokerId> recent) {
    item.flight().ifPresent(flight -> flight.arrive(now));
    Wiring.Link way = wiring.link(link);
    return item.mail().taken(wiring.node(way.from()), wiring.node(way.to()), recent);
  }

  private void fire(Choice.Fire fire) {
    NodeState leader =
        fire.at()
            .filter(this::isThere)
            .<NodeState>map(cluster::broker)
            .orElse(cluster.controller());
    for (Timer timer : timers.reversed()) {
      if (isMeant(timer, leader)
          && Choices.of(leader, List.of(new Event.TimerFired(timer))).equals(fire)) {
        timers.remove(timer);
        happen(new Event.TimerFired(timer));
        return;
      }
    }
    require(fire, false);
  }

  /// A request that is answered waits no more, though its timer has not gone off.
  private static boolean isMeant(Timer timer, NodeState leader) {
    if (!(timer instanceof Timer.ProducePurgatory wait)) {
      return true;
    }
    return leader instanceof BrokerState broker
        && broker.leadership().stream()
            .flatMap(leadership -> leadership.purgatory().stream())
            .anyMatch(delayed -> Choices.isMeant(delayed.request(), wait));
  }

  private void happen(Event event) {
    ClusterRules.Transition transition = rules.apply(cluster, event);
    ClusterState shown = cluster;
    cluster = transition.next();
    for (Effect effect : transition.effects()) {
      switch (effect) {
        case Effect.Sends(Node from, Node to, Payload payload) -> send(from, to, payload);
        case Effect.Starts(Timer timer) -> timers.add(timer);
        case Effect.Disconnects(String producer, BrokerId broker, boolean byClient) ->
            close(wiring.placeOf(new Node.Producer(producer)), broker.value(), byClient);
        case Effect.Ends(BrokerId broker) -> end(broker.value());
        case Effect.Happened(NodeState after, Fact fact) -> {
          shown = shown.with(after);
          note(shown, fact);
        }
      }
    }
  }

  private void send(Node from, Node to, Payload payload) {
    int link = wiring.link(wiring.placeOf(from), wiring.placeOf(to));
    boolean down = to instanceof Node.Broker(BrokerId broker) && !cluster.broker(broker).running();
    if (down && payload instanceof Payload.MetadataUpdate) {
      return;
    }
    Flight flight = new Flight(flights.size() + 1L, from, to, payload, now);
    flights.add(flight);
    if (down) {
      flight.lose();
      if (!(from instanceof Node.Controller)) {
        layNews(wiring.link(wiring.placeOf(to), wiring.placeOf(from)));
      }
      return;
    }
    if (payload instanceof Payload.MetadataUpdate) {
      replaceMetadata(link);
    }
    links.get(link).add(new Item(new Mail.Says(payload), Optional.of(flight)));
  }

  private void replaceMetadata(int link) {
    for (Item item : List.copyOf(links.get(link))) {
      if (item.mail() instanceof Mail.Says(Payload.MetadataUpdate _)) {
        item.flight().ifPresent(Flight::lose);
        links.get(link).remove(item);
      }
    }
  }

  private void layNews(int link) {
    boolean channel =
        wiring.isBroker(wiring.link(link).to()) && !wiring.isBroker(wiring.link(link).from());
    Mail news = channel ? new Mail.ChannelGone() : new Mail.ConnectionGone();
    Deque<Item> queue = links.get(link);
    if (queue.isEmpty() || !queue.getLast().mail().equals(news)) {
      queue.add(new Item(news, Optional.empty()));
    }
  }

  private void clear(int link) {
    links.get(link).forEach(item -> item.flight().ifPresent(Flight::lose));
    links.get(link).clear();
  }

  private void end(int broker) {
    for (int other = 0; other < wiring.nodes(); other++) {
      if (other != broker) {
        clear(wiring.link(broker, other));
        clear(wiring.link(other, broker));
      }
    }
    for (int other = 1; other < wiring.nodes(); other++) {
      if (other != broker && notices(other, new BrokerId(broker))) {
        layNews(wiring.link(broker, other));
      }
    }
  }

  private boolean notices(int place, BrokerId gone) {
    if (!(wiring.node(place) instanceof Node.Broker(BrokerId follower))) {
      return true;
    }
    BrokerState state = cluster.broker(follower);
    return state.running()
        && state.known().map(known -> known.partition().isLedBy(gone)).orElse(false);
  }

  private void close(int producer, int broker, boolean byClient) {
    clear(wiring.link(producer, broker));
    clear(wiring.link(broker, producer));
    if (!byClient) {
      layNews(wiring.link(broker, producer));
    } else if (cluster.broker(new BrokerId(broker)).running()) {
      layNews(wiring.link(producer, broker));
    }
  }

  /// Takes what comes first on a link while it changes nothing.
  private void passIdleMail() {
    for (int link = wiring.nodes(); link < wiring.size(); link++) {
      while (!links.get(link).isEmpty() && isIdle(link, links.get(link).getFirst())) {
        happen(arrival(link, links.get(link).remove(), List.of()));
      }
    }
  }

  private boolean isIdle(int link, Item item) {
    Wiring.Link way = wiring.link(link);
    Event event = item.mail().taken(wiring.node(way.from()), wiring.node(way.to()), List.of());
    ClusterRules.Transition transition = rules.apply(cluster, event);
    return transition.effects().stream().allMatch(SteppedRun::isIdle)
        && (transition.next().equals(cluster) || isOldNews(item, way, transition.next()));
  }

  private static boolean isIdle(Effect effect) {
    return switch (effect) {
      case Effect.Starts _ -> true;
      case Effect.Happened(NodeState _, Fact.Acknowledged _) -> false;
      case Effect.Happened _ -> true;
      case Effect.Sends _, Effect.Disconnects _, Effect.Ends _ -> false;
    };
  }

  /// Metadata in which nothing concerns its reader.
  private boolean isOldNews(Item item, Wiring.Link way, ClusterState next) {
    BrokerId reader = new BrokerId(way.to());
    return item.mail() instanceof Mail.Says(Payload.MetadataUpdate _)
        && canon.node(next.broker(reader)).equals(canon.node(cluster.broker(reader)));
  }

  /// The observer's view now.
  public Moment moment() {
    ClusterView view = views.of(cluster);
    return new Moment(now, view, records.outcomes(view), List.of());
  }

  /// How many steps the trace has by now.
  public int told() {
    return steps.size();
  }

  /// All that happened so far.
  public Trace trace() {
    Moment end = moment();
    return new Trace(
        config,
        steps,
        flights.stream().map(Flight::toMessage).toList(),
        end.records(),
        end.consumers(),
        StateHash.of(end));
  }

  private void note(ClusterState shown, Fact fact) {
    records.read(now, fact);
    steps.add(narration.step(steps.size(), now, fact, shown, views.of(shown)));
  }
}
