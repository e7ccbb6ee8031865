package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// One path through the rules in simulated time: one partition, its brokers, the controller and a
/// producer. The same configuration and commands always give the same run.
///
/// Nothing happens between the calls: a command acts at {@link #now()}, and only {@link #runUntil}
/// and {@link #settle} let time pass.
public final class TimedRun {
  /// A run ends after so many events: more than an hour of simulated time under Kafka's defaults,
  /// or less than two minutes of five brokers that say something every millisecond. It bounds the
  /// time and the memory of any run.
  public static final int MOST_EVENTS = 500_000;

  /// A run ends when its trace has so many steps, for they cost more than events that tell nothing.
  public static final int MOST_STEPS = 100_000;

  private final RunConfig config;
  private final ClusterRules rules;
  private final Agenda agenda = new Agenda();
  private final Network network;
  private final Connections connections;
  private final Clockwork clockwork;
  private final Standstills standstills = new Standstills(agenda);
  private final RecordBook records;
  private final ReadingBook readings;
  private final Views views;
  private final Narration narration;
  private final List<TraceStep> steps = new ArrayList<>();
  private ClusterState cluster;
  private Tick now = Tick.ZERO;
  private int events;

  /// A healthy cluster at tick 0: all brokers run, broker 1 leads in epoch 0, all are in sync.
  public TimedRun(RunConfig config) {
    this.config = config;
    rules = new ClusterRules(config);
    network = new Network(config.network(), agenda);
    connections = new Connections(config, network, agenda);
    clockwork = new Clockwork(config, agenda);
    records = new RecordBook();
    readings = new ReadingBook(config);
    narration = new Narration(config);
    cluster = ClusterState.healthy(config);
    views = new Views(cluster);
    note(cluster, new Fact.RunBegun(config.replicas()));
    clockwork.begin(cluster);
    for (BrokerState broker : cluster.brokers()) {
      happen(new Event.FetcherStarted(broker.id()));
    }
  }

  public RunConfig config() {
    return config;
  }

  public Tick now() {
    return now;
  }

  /// Lets a command act at {@link #now()}.
  ///
  /// @throws IllegalArgumentException for a record name that was used before, or a broker that is
  ///   not there
  public void apply(Command command) {
    switch (command) {
      case Command.Send(String record, var producer, int bytes) ->
          send(record, producer.orElse(config.producer().clientId()), bytes);
      case Command.Crash(BrokerId broker, CrashKind kind) -> crash(known(broker), kind);
      case Command.Stop(BrokerId broker) -> {
        standstills.resume(now, known(broker));
        happen(new Event.StopRequested(broker));
      }
      case Command.LoseDisk(BrokerId broker) -> {
        crash(known(broker), CrashKind.KEEPING_LOG);
        happen(new Event.DiskLost(broker));
      }
      case Command.Restart(BrokerId broker) -> restart(known(broker));
      case Command.HoldFetches(List<BrokerId> followers) -> hold(followers);
      case Command.ReleaseFetches(List<BrokerId> followers) -> release(followers);
      case Command.SlowFetches(BrokerId follower, long micros) -> {
        network.slowFetches(known(follower), micros);
        note(cluster, new Fact.FetchesSlowed(follower, micros));
      }
      case Command.Pause(BrokerId broker) -> {
        if (cluster.broker(known(broker)).running() && standstills.pause(broker)) {
          note(cluster, new Fact.BrokerPaused(broker));
        }
      }
      case Command.Resume(BrokerId broker) -> {
        if (standstills.resume(now, known(broker))) {
          note(cluster, new Fact.BrokerResumed(broker));
        }
      }
      case Command.HoldMessages(Node from, Node to) -> hold(known(from), known(to), true);
      case Command.HoldLink(Node one, Node other) -> hold(known(one), known(other), false);
      case Command.ReleaseMessages(Node from, Node to) -> {
        network.releaseMessages(now, known(from), known(to));
        note(cluster, new Fact.LinkReleased(from, to));
      }
      case Command.DeliverMessage(Node from, Node to) -> deliver(known(from), known(to));
      case Command.DropMessage(Node from, Node to) -> drop(known(from), known(to));
      case Command.CutLink(Node one, Node other) -> {
        connections.cut(now, known(one), known(other));
        note(cluster, new Fact.LinkCut(one, other));
      }
      case Command.HealLink(Node one, Node other) -> heal(known(one), known(other));
      case Command.Read(String consumer) -> read(consumer);
      case Command.ElectPreferred() -> happen(new Event.PreferredElectionCalled());
      case Command.ElectUnclean() -> happen(new Event.UncleanElectionCalled());
      case Command.AlterTopic(TopicConfig topic) -> happen(new Event.TopicConfigChanged(topic));
    }
  }

  private void send(String record, String producer, int bytes) {
    if (records.knows(record)) {
      throw new IllegalArgumentException("record " + record + " has been sent before");
    }
    if (config.producer(producer).isEmpty()) {
      throw new IllegalArgumentException("there is no producer " + producer);
    }
    happen(new Event.SendCalled(producer, record, bytes));
  }

  private void read(String consumer) {
    if (config.consumer(consumer).isEmpty()) {
      throw new IllegalArgumentException("there is no consumer " + consumer);
    }
    happen(new Event.ReadCalled(consumer));
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
    if (cluster.broker(broker).running()) {
      standstills.forget(broker);
      happen(new Event.Crashed(broker, kind));
    }
  }

  private void hold(Node from, Node to, boolean oneWay) {
    network.holdMessages(now, from, to);
    if (!oneWay) {
      network.holdMessages(now, to, from);
    }
    note(cluster, new Fact.LinkHeld(from, to, oneWay));
  }

  private void heal(Node one, Node other) {
    boolean wasCut = network.isCut(one, other);
    network.heal(now, one, other);
    note(cluster, new Fact.LinkHealed(one, other));
    if (wasCut) {
      reachController(one, other);
    }
  }

  private void reachController(Node one, Node other) {
    boolean metadata = one instanceof Node.Controller || other instanceof Node.Controller;
    for (Node end : List.of(one, other)) {
      if (metadata && end instanceof Node.Broker(BrokerId broker)) {
        happen(new Event.ControllerReached(broker));
      }
    }
  }

  private void deliver(Node from, Node to) {
    network
        .oldest(from, to)
        .ifPresent(flight -> {
          network.hurry(now, flight);
          note(cluster, new Fact.MessageHurried(from, to, MessageLabels.label(flight.payload())));
        });
  }

  private void drop(Node from, Node to) {
    network
        .oldest(from, to)
        .ifPresent(flight -> {
          connections.interrupt(now, from, to);
          note(cluster, new Fact.MessageDropped(from, to, MessageLabels.label(flight.payload())));
          reachController(from, to);
        });
  }

  private void restart(BrokerId broker) {
    if (!cluster.broker(broker).running()) {
      clockwork.startBroker(now, broker);
      happen(new Event.Restarted(broker));
    }
  }

  private void hold(List<BrokerId> followers) {
    BrokerId leader = cluster.controller().lastLeader();
    List<BrokerId> held =
        followers.stream().map(this::known).filter(id -> !id.equals(leader)).toList();
    held.forEach(follower -> network.holdFetches(now, follower, leader));
    note(cluster, new Fact.FetchesHeld(held, leader));
  }

  private void release(List<BrokerId> followers) {
    followers.forEach(follower -> network.releaseFetches(now, known(follower)));
    note(cluster, new Fact.FetchesReleased(followers));
  }

  /// Lets events happen until the condition holds; it is looked at before the first event and after
  /// each.
  ///
  /// @return true if it holds; false if {@code limit} came first, which is then {@link #now()}, or
  ///   if the run {@link #isSpent()}
  public boolean runUntil(Predicate<Moment> condition, Tick limit) {
    return advance(() -> condition.test(moment()), limit);
  }

  /// Lets events happen until the follower's next fetch is about to reach its leader: it does so
  /// after the commands that follow.
  ///
  /// @return true if it comes; false if {@code limit} came first, which is then {@link #now()}, or
  ///   if the run {@link #isSpent()}
  public boolean runUntilFetchOf(BrokerId follower, Tick limit) {
    boolean comes =
        advance(() -> agenda.peek().filter(e -> isFetchOf(e, follower)).isPresent(), limit);
    if (comes) {
      now = agenda.next().orElse(now);
    }
    return comes;
  }

  private boolean isFetchOf(Agenda.Entry entry, BrokerId follower) {
    return entry.event() instanceof Planned.Arrival arrival
        && arrival.flight().payload() instanceof Payload.FetchRequest fetch
        && fetch.follower().equals(follower)
        && network.isOpen(arrival.flight())
        && arrival.flight().isOn(arrival);
  }

  /// Whether {@link #MOST_EVENTS} have happened or {@link #MOST_STEPS} been told: no time passes
  /// any more.
  public boolean isSpent() {
    return events >= MOST_EVENTS || steps.size() >= MOST_STEPS;
  }

  private boolean advance(BooleanSupplier done, Tick limit) {
    while (!done.getAsBoolean()) {
      if (isSpent()) {
        return false;
      }
      Optional<Tick> next = agenda.next();
      if (next.isEmpty() || next.get().compareTo(limit) > 0) {
        if (now.compareTo(limit) >= 0) {
          return false;
        }
        now = limit;
        return done.getAsBoolean();
      }
      step();
    }
    return true;
  }

  /// Lets events happen until every record is resolved and nothing but heartbeats and empty fetches
  /// is ahead, or until {@code limit}.
  public void settle(Tick limit) {
    advance(() -> Quiescence.reached(cluster, network, standstills), limit);
  }

  /// The observer's view now.
  public Moment moment() {
    ClusterView view = views.of(cluster);
    return new Moment(now, view, records.outcomes(view), readings.outcomes());
  }

  /// Whether a message has left the one node and not reached the other.
  public boolean isUnderWay(Node from, Node to) {
    return network.oldest(from, to).isPresent();
  }

  /// How many steps the trace has by now.
  public int told() {
    return steps.size();
  }

  /// The partition as the controller has it.
  PartitionRegistration partition() {
    return cluster.controller().partition();
  }

  /// All that happened so far.
  public Trace trace() {
    Moment end = moment();
    return new Trace(
        config, steps, network.messages(), end.records(), end.consumers(), StateHash.of(end));
  }

  private void step() {
    Agenda.Entry entry = agenda.take();
    events++;
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

  private void happen(Event event) {
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

  private void note(ClusterState shown, Fact fact) {
    clockwork.read(now, fact);
    records.read(now, fact);
    readings.read(now, fact);
    steps.add(narration.step(steps.size(), now, fact, shown, views.of(shown)));
  }
}
