package dev.highwater.simulator;

import java.util.ArrayList;
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
  private final HandNetwork network;
  private final HandTimers timers = new HandTimers();
  private final RecordBook records = new RecordBook();
  private final Views views;
  private final Narration narration;
  private final OutageBook outages = new OutageBook();
  private final List<TraceStep> steps = new ArrayList<>();
  private ClusterState cluster;
  private Tick now = Tick.ZERO;

  /// A healthy cluster, each follower's first fetch on its way; every producer knows who leads.
  public SteppedRun(RunConfig config) {
    this(config, Safeguards.ALL);
  }

  SteppedRun(RunConfig config, Safeguards safeguards) {
    this.config = config;
    rules = new ClusterRules(config, safeguards);
    canon = new Canon(config);
    wiring = new Wiring(config);
    network = new HandNetwork(wiring);
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
      case Choice.Stop(BrokerId broker) -> {
        require(
            choice,
            isThere(broker) && cluster.broker(broker).lifecycle() == BrokerState.Lifecycle.RUNNING);
        happen(new Event.StopRequested(broker));
      }
      case Choice.LoseDisk(BrokerId broker) -> {
        require(choice, isThere(broker));
        if (cluster.broker(broker).running()) {
          happen(new Event.Crashed(broker, CrashKind.KEEPING_LOG));
        }
        happen(new Event.DiskLost(broker));
      }
      case Choice.Cut(Node one, Node other) -> cut(choice, pair(choice, one, other));
      case Choice.Heal(Node one, Node other) -> heal(choice, pair(choice, one, other));
      case Choice.Elect(boolean unclean) ->
          happen(unclean ? new Event.UncleanElectionCalled() : new Event.PreferredElectionCalled());
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
    Optional<HandNetwork.Item> first = network.first(link);
    boolean news = choice instanceof Choice.LoseConnection;
    require(choice, first.filter(item -> news != item.mail() instanceof Mail.Says).isPresent());
    happen(arrival(link, network.take(link), recent));
  }

  /// Two nodes whose connection can be cut, the lower place first.
  private Wiring.Link pair(Choice choice, Node one, Node other) {
    int here = wiring.placeOf(one);
    int there = wiring.placeOf(other);
    require(choice, here >= 0 && there >= 0 && wiring.pairOf(here, there) >= 0);
    return new Wiring.Link(Math.min(here, there), Math.max(here, there));
  }

  private void cut(Choice choice, Wiring.Link pair) {
    require(choice, !network.isCut(pair.from(), pair.to()));
    network.cut(pair.from(), pair.to());
    outages.read(steps.size(), new Fact.LinkCut(wiring.node(pair.from()), wiring.node(pair.to())));
    if (pair.from() != Wiring.CONTROLLER) {
      tellOfEnd(pair.from(), pair.to());
      tellOfEnd(pair.to(), pair.from());
    }
  }

  private void heal(Choice choice, Wiring.Link pair) {
    require(choice, network.isCut(pair.from(), pair.to()));
    network.heal(pair.from(), pair.to());
    outages.read(
        steps.size(), new Fact.LinkHealed(wiring.node(pair.from()), wiring.node(pair.to())));
    BrokerId broker = new BrokerId(pair.to());
    if (pair.from() == Wiring.CONTROLLER && cluster.broker(broker).running()) {
      happen(new Event.ControllerReached(broker));
      happen(new Event.MetadataReadOn(broker));
    }
  }

  private Event arrival(int link, HandNetwork.Item item, List<BrokerId> recent) {
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
    Optional<Timer> timer = timers.take(fire, leader);
    require(fire, timer.isPresent());
    timer.ifPresent(due -> happen(new Event.TimerFired(due)));
  }

  private void happen(Event event) {
    ClusterRules.Transition transition = rules.apply(cluster, event);
    ClusterState shown = cluster;
    cluster = transition.next();
    for (Effect effect : transition.effects()) {
      switch (effect) {
        case Effect.Sends(Node from, Node to, Payload payload) -> send(from, to, payload);
        case Effect.Starts(Timer timer) -> timers.start(timer);
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
    boolean down = to instanceof Node.Broker(BrokerId broker) && !cluster.broker(broker).running();
    network.send(now, from, to, payload, down);
  }

  private void end(int broker) {
    for (int other = 0; other < wiring.nodes(); other++) {
      if (other != broker) {
        network.loseBetween(broker, other);
      }
    }
    for (int other = 1; other < wiring.nodes(); other++) {
      if (other != broker) {
        tellOfEnd(broker, other);
      }
    }
  }

  /// A node will notice that its connection to a broker is gone, if it matters to it.
  private void tellOfEnd(int broker, int place) {
    if (notices(place, new BrokerId(broker))) {
      network.layNews(wiring.link(broker, place));
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
    network.loseBetween(producer, broker);
    if (!byClient) {
      network.layNews(wiring.link(broker, producer));
    } else if (cluster.broker(new BrokerId(broker)).running()) {
      network.layNews(wiring.link(producer, broker));
    }
  }

  /// Takes what comes first on a link while it changes nothing.
  private void passIdleMail() {
    for (int link = wiring.nodes(); link < wiring.size(); link++) {
      int at = link;
      while (network.first(link).filter(item -> isIdle(at, item)).isPresent()) {
        happen(arrival(link, network.take(link), List.of()));
      }
    }
  }

  private boolean isIdle(int link, HandNetwork.Item item) {
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
  private boolean isOldNews(HandNetwork.Item item, Wiring.Link way, ClusterState next) {
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
    return Trace.upTo(moment(), config, steps, network.messages(), outages.outages());
  }

  private void note(ClusterState shown, Fact fact) {
    records.read(now, fact);
    outages.read(steps.size(), fact);
    steps.add(narration.step(steps.size(), now, fact, shown, views.of(shown)));
  }
}
