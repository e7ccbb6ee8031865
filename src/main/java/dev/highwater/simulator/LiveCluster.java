package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// A cluster in simulated time: its nodes, what is under way between them, what is planned, and
/// what has been told. It knows how things happen, not when to go on.
final class LiveCluster {
  private final RunConfig config;
  private final ClusterRules rules;
  private final Agenda agenda = new Agenda();
  private final Network network;
  private final Connections connections;
  private final Clockwork clockwork;
  private final Standstills standstills = new Standstills(agenda);
  private final RecordBook records = new RecordBook();
  private final ReadingBook readings;
  private final Views views;
  private final Narration narration;
  private final OutageBook outages = new OutageBook();
  private final List<TraceStep> steps = new ArrayList<>();
  private ClusterState cluster;
  private Tick now = Tick.ZERO;

  /// A healthy cluster at tick 0: all brokers run, broker 1 leads in epoch 0, all are in sync.
  LiveCluster(RunConfig config) {
    this.config = config;
    rules = new ClusterRules(config);
    network = new Network(config.network(), agenda);
    connections = new Connections(config, network, agenda);
    clockwork = new Clockwork(config, agenda);
    readings = new ReadingBook(config);
    narration = new Narration(config);
    cluster = ClusterState.healthy(config);
    views = new Views(cluster);
    note(new Fact.RunBegun(config.replicas()));
    clockwork.begin(cluster);
    for (BrokerState broker : cluster.brokers()) {
      happen(new Event.FetcherStarted(broker.id()));
    }
  }

  Tick now() {
    return now;
  }

  /// Time passes in which nothing happens.
  void passTo(Tick later) {
    now = later;
  }

  ClusterState cluster() {
    return cluster;
  }

  Agenda agenda() {
    return agenda;
  }

  Network network() {
    return network;
  }

  Connections connections() {
    return connections;
  }

  Clockwork clockwork() {
    return clockwork;
  }

  Standstills standstills() {
    return standstills;
  }

  /// Whether a record of that name has been sent.
  boolean knows(String record) {
    return records.knows(record);
  }

  /// How many steps the trace has by now.
  int told() {
    return steps.size();
  }

  /// The observer's view now.
  Moment moment() {
    ClusterView view = views.of(cluster);
    return new Moment(now, view, records.outcomes(view), readings.outcomes());
  }

  /// All that happened so far.
  Trace trace() {
    return Trace.upTo(moment(), config, steps, network.messages(), outages.outages());
  }

  /// Lets what is planned next happen.
  void step() {
    Agenda.Entry entry = agenda.take();
    now = entry.at();
    if (standstills.keeps(entry.event())) {
      return;
    }
    switch (entry.event()) {
      case Planned.Arrival arrival -> arrive(arrival);
      case Planned.Handling(Flight flight) -> handle(flight);
      case Planned.TimerDue(Timer timer) -> happen(new Event.TimerFired(timer));
      case Planned.ConnectionLoss(Node node, BrokerId broker) ->
          happen(new Event.ConnectionLost(node, broker));
      case Planned.Heartbeat heartbeat ->
          clockwork.heartbeat(now, heartbeat, cluster).ifPresent(this::happen);
      case Planned.LagCheck check ->
          clockwork.lagCheck(now, check, cluster).ifPresent(this::happen);
      case Planned.ChannelClose(BrokerId broker, String producer) ->
          happen(new Event.ChannelClosed(broker, producer));
      case Planned.Writeback due -> clockwork.writeback(due).ifPresent(this::happen);
      case Planned.RebalanceCheck() ->
          clockwork.rebalanceCheck(now, cluster).ifPresent(this::happen);
      case Planned.SessionCheck(BrokerId broker) ->
          clockwork.sessionCheck(now, broker, cluster).ifPresent(this::happen);
    }
  }

  private void arrive(Planned.Arrival arrival) {
    Flight flight = arrival.flight();
    if (!network.isOpen(flight) || !flight.isOn(arrival)) {
      return;
    }
    if (flight.to() instanceof Node.Broker(BrokerId broker) && !cluster.broker(broker).running()) {
      flight.lose();
      network.close(flight);
      if (!(flight.from() instanceof Node.Controller)) {
        connections.lose(now, flight.from(), broker);
      }
      return;
    }
    flight.arrive(now);
    if (Clockwork.isAppended(flight.payload())) {
      agenda.plan(now.plusMicros(config.network().append()), new Planned.Handling(flight));
    } else {
      handle(flight);
    }
  }

  private void handle(Flight flight) {
    if (!network.isOpen(flight)) {
      return;
    }
    network.close(flight);
    if (flight.payload() instanceof Payload.BrokerHeartbeat(BrokerId broker, boolean _)) {
      clockwork.heard(now, broker);
    }
    happen(
        new Event.Delivered(
            flight.from(), flight.to(), flight.payload(), clockwork.recentlyCaughtUp(now)));
  }

  /// Lets an event happen, with all that it brings with it.
  void happen(Event event) {
    ClusterRules.Transition transition = rules.apply(cluster, event);
    ClusterState shown = cluster;
    for (Effect effect : transition.effects()) {
      switch (effect) {
        case Effect.Sends(Node from, Node to, Payload payload) -> transmit(from, to, payload);
        case Effect.Starts(Timer timer) -> clockwork.start(now, timer);
        case Effect.Disconnects(String producer, BrokerId broker, boolean byClient) ->
            connections.close(now, new Node.Producer(producer), broker, byClient);
        case Effect.Ends(BrokerId broker) -> connections.end(now, broker, cluster);
        case Effect.Happened(NodeState after, Fact fact) -> {
          shown = shown.with(after);
          note(shown, fact);
        }
      }
    }
    cluster = transition.next();
  }

  /// A broker that is down reads no metadata: nothing is sent to it.
  private void transmit(Node from, Node to, Payload payload) {
    boolean unread =
        payload instanceof Payload.MetadataUpdate
            && to instanceof Node.Broker(BrokerId broker)
            && !cluster.broker(broker).running();
    if (!unread && !network.send(now, from, to, payload)) {
      connections.notice(now, from, to);
    }
  }

  /// Tells something that the rules do not tell.
  void note(Fact fact) {
    note(cluster, fact);
  }

  private void note(ClusterState shown, Fact fact) {
    clockwork.read(now, fact);
    records.read(now, fact);
    outages.read(steps.size(), fact);
    readings.read(now, fact);
    steps.add(narration.step(steps.size(), now, fact, shown, views.of(shown)));
  }
}
