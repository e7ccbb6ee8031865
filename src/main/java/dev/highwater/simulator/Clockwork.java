package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lengths of all waits, and the tasks that Kafka runs by the clock.
final class Clockwork {
  /// {@code broker.heartbeat.interval.ms}
  private static final long HEARTBEAT_MS = 2000;

  /// {@code replica.fetch.wait.max.ms}
  private static final long FETCH_WAIT_MS = 500;

  /// {@code replica.fetch.backoff.ms}
  private static final long FETCH_BACKOFF_MS = 1000;

  /// {@code retry.backoff.ms} and {@code retry.backoff.max.ms}
  private static final long RETRY_BACKOFF_MS = 100;

  private static final long RETRY_BACKOFF_MAX_MS = 1000;
  private static final long REGISTRATION_RETRY_MS = 500;

  /// The client looks at its request timeouts only now and then: in the recorded runs the leader's
  /// own REQUEST_TIMED_OUT was there first.
  private static final long CLIENT_POLL_MS = 10;

  private final RunConfig config;
  private final Agenda agenda;
  private final LagClock lag;
  private final List<Tick> sessionEnds = new ArrayList<>();
  private final int[] starts;

  Clockwork(RunConfig config, Agenda agenda) {
    this.config = config;
    this.agenda = agenda;
    lag = new LagClock(config);
    starts = new int[config.replicas() + 1];
  }

  /// Spreads the brokers' heartbeats over the interval and starts their sessions.
  void begin(ClusterState cluster) {
    lag.leadershipTaken(Tick.ZERO, cluster.controller().partition().isr());
    Tick sessionEnd = Tick.ofMillis(config.brokerSessionTimeoutMs());
    for (BrokerState broker : cluster.brokers()) {
      BrokerId id = broker.id();
      Tick first = Tick.ofMillis(HEARTBEAT_MS * id.value() / (config.replicas() + 1));
      agenda.plan(first, new Planned.Heartbeat(id, 0));
      agenda.plan(afterMillis(Tick.ZERO, lagCheckMillis()), new Planned.LagCheck(id, 0));
      sessionEnds.add(sessionEnd);
      agenda.plan(sessionEnd, new Planned.SessionCheck(id));
    }
  }

  /// Restarts a broker's own tasks.
  void startBroker(Tick now, BrokerId broker) {
    int start = ++starts[broker.value()];
    agenda.plan(afterMillis(now, HEARTBEAT_MS), new Planned.Heartbeat(broker, start));
    agenda.plan(afterMillis(now, lagCheckMillis()), new Planned.LagCheck(broker, start));
  }

  /// spec: kafka.server.ReplicaManager: isr-expiration runs every half replica.lag.time.max.ms
  private long lagCheckMillis() {
    return config.replicaLagTimeMaxMs() / 2;
  }

  private static Tick afterMillis(Tick now, long millis) {
    return now.plusMicros(millis * 1000);
  }

  void start(Tick now, Timer timer) {
    agenda.plan(afterMillis(now, millis(timer)), new Planned.TimerDue(timer));
  }

  private long millis(Timer timer) {
    return switch (timer) {
      case Timer.Linger _ -> config.lingerMs();
      case Timer.DeliveryTimeout _ -> config.deliveryTimeoutMs();
      case Timer.RequestTimeout _ -> config.requestTimeoutMs() + CLIENT_POLL_MS;
      case Timer.ProducePurgatory _ -> config.requestTimeoutMs();
      case Timer.RetryBackoff(String _, int attempts) -> backoff(attempts);
      case Timer.MetadataBackoff(int attempts) -> backoff(attempts);
      case Timer.FetchWait _ -> FETCH_WAIT_MS;
      case Timer.FetchBackoff _ -> FETCH_BACKOFF_MS;
      case Timer.RegistrationRetry _ -> REGISTRATION_RETRY_MS;
    };
  }

  /// spec: KIP-580, without its random part
  private static long backoff(int attempts) {
    int doublings = Math.clamp(attempts - 1L, 0, 4);
    return Math.min(RETRY_BACKOFF_MS << doublings, RETRY_BACKOFF_MAX_MS);
  }

  /// Whether taking the message in means writing records to the page cache.
  static boolean isAppended(Payload payload) {
    return payload instanceof Payload.ProduceRequest
        || (payload instanceof Payload.FetchResponse response && !response.records().isEmpty());
  }

  void read(Tick now, Fact fact) {
    switch (fact) {
      case Fact.FollowerFetched fetched -> lag.fetched(now, fetched);
      case Fact.LeadershipTaken taken -> lag.leadershipTaken(now, taken.isr());
      default -> {}
    }
  }

  List<BrokerId> recentlyCaughtUp(Tick now) {
    return lag.recentlyCaughtUp(now);
  }

  Optional<Event> heartbeat(Tick now, Planned.Heartbeat heartbeat, ClusterState cluster) {
    if (!isCurrent(heartbeat.broker(), heartbeat.start(), cluster)) {
      return Optional.empty();
    }
    agenda.plan(afterMillis(now, HEARTBEAT_MS), heartbeat);
    return Optional.of(new Event.HeartbeatDue(heartbeat.broker()));
  }

  Optional<Event> lagCheck(Tick now, Planned.LagCheck check, ClusterState cluster) {
    if (!isCurrent(check.broker(), check.start(), cluster)) {
      return Optional.empty();
    }
    agenda.plan(afterMillis(now, lagCheckMillis()), check);
    BrokerState broker = cluster.broker(check.broker());
    return broker
        .leadership()
        .map(_ -> lag.laggards(now, broker))
        .filter(laggards -> !laggards.isEmpty())
        .map(laggards -> new Event.LagFound(check.broker(), laggards));
  }

  private boolean isCurrent(BrokerId broker, int start, ClusterState cluster) {
    return cluster.broker(broker).running() && starts[broker.value()] == start;
  }

  /// A heartbeat reached the controller: the broker's session begins anew.
  void heard(Tick now, BrokerId broker) {
    Tick end = afterMillis(now, config.brokerSessionTimeoutMs());
    boolean watched = sessionEnds.get(broker.value() - 1).compareTo(now) > 0;
    sessionEnds.set(broker.value() - 1, end);
    if (!watched) {
      agenda.plan(end, new Planned.SessionCheck(broker));
    }
  }

  Optional<Event> sessionCheck(Tick now, BrokerId broker, ClusterState cluster) {
    Tick end = sessionEnds.get(broker.value() - 1);
    if (end.compareTo(now) > 0) {
      agenda.plan(end, new Planned.SessionCheck(broker));
      return Optional.empty();
    }
    return cluster.controller().fences(broker)
        ? Optional.empty()
        : Optional.of(new Event.SessionExpired(broker));
  }
}
