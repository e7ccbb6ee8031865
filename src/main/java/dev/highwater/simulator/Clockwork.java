package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lengths of all waits, and the tasks that Kafka runs by the clock.
final class Clockwork {
  /// {@code leader.imbalance.check.interval.seconds}
  private static final long REBALANCE_MS = 300_000;

  /// Linux writes dirty pages back when they are 30 s old ({@code vm.dirty_expire_centisecs}).
  private static final long WRITEBACK_MS = 30_000;

  private static final long REGISTRATION_RETRY_MS = 500;

  /// The client looks at its request timeouts only now and then: in the recorded runs the leader's
  /// own REQUEST_TIMED_OUT was there first.
  private static final long CLIENT_POLL_MS = 10;

  /// {@code retry.backoff.ms} of a consumer, as it is by default.
  private static final long CONSUMER_BACKOFF_MS = 100;

  /// {@code request.timeout.ms} of a consumer, as it is by default.
  private static final long CONSUMER_REQUEST_TIMEOUT_MS = 30_000;

  private final RunConfig config;
  private final Agenda agenda;
  private final LagClock lag;
  private final List<Tick> sessionEnds = new ArrayList<>();
  private final int[] starts;
  private final int[] losses;

  Clockwork(RunConfig config, Agenda agenda) {
    this.config = config;
    this.agenda = agenda;
    lag = new LagClock(config);
    starts = new int[config.replicas() + 1];
    losses = new int[config.replicas() + 1];
  }

  /// Spreads the brokers' heartbeats over the interval and starts their sessions.
  void begin(ClusterState cluster) {
    lag.leadershipTaken(Tick.ZERO, cluster.controller().partition().isr());
    Tick sessionEnd = Tick.ofMillis(config.brokerSessionTimeoutMs());
    for (BrokerState broker : cluster.brokers()) {
      BrokerId id = broker.id();
      Tick first = Tick.ofMillis(heartbeatMillis() * id.value() / (config.replicas() + 1));
      agenda.plan(first, new Planned.Heartbeat(id, 0));
      agenda.plan(afterMillis(Tick.ZERO, lagCheckMillis()), new Planned.LagCheck(id, 0));
      sessionEnds.add(sessionEnd);
      agenda.plan(sessionEnd, new Planned.SessionCheck(id));
    }
    if (config.brokers().autoLeaderRebalance()) {
      agenda.plan(Tick.ofMillis(REBALANCE_MS), new Planned.RebalanceCheck());
    }
  }

  private long heartbeatMillis() {
    return config.brokers().heartbeatIntervalMs();
  }

  /// Restarts a broker's own tasks.
  void startBroker(Tick now, BrokerId broker) {
    int start = ++starts[broker.value()];
    agenda.plan(afterMillis(now, heartbeatMillis()), new Planned.Heartbeat(broker, start));
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
      case Timer.OfProducer waited -> millis(waited, settings(waited.producer()));
      case Timer.ProducePurgatory waited -> settings(waited.producer()).requestTimeoutMs();
      case Timer.ConsumerRequestTimeout _, Timer.ConsumerMetadataTimeout _ ->
          CONSUMER_REQUEST_TIMEOUT_MS;
      case Timer.ConsumerBackoff _, Timer.ConsumerMetadataBackoff _ -> CONSUMER_BACKOFF_MS;
      case Timer.ReadWait waited ->
          config.consumer(waited.consumer()).orElseThrow().fetchMaxWaitMs();
      case Timer.FetchWait _ -> config.brokers().fetchWaitMaxMs();
      case Timer.FetchBackoff _ -> config.brokers().fetchBackoffMs();
      case Timer.RegistrationRetry _ -> REGISTRATION_RETRY_MS;
    };
  }

  private ProducerConfig settings(String producer) {
    return config.producer(producer).orElseThrow();
  }

  private long millis(Timer.OfProducer timer, ProducerConfig settings) {
    return switch (timer) {
      case Timer.Linger _ -> settings.lingerMs();
      case Timer.DeliveryTimeout _ -> settings.deliveryTimeoutMs();
      case Timer.MetadataTimeout _ -> settings.requestTimeoutMs();
      case Timer.RequestTimeout _ -> settings.requestTimeoutMs() + CLIENT_POLL_MS;
      case Timer.RetryBackoff backoff -> backoff(settings, backoff.attempts());
      case Timer.MetadataBackoff backoff -> backoff(settings, backoff.attempts());
    };
  }

  /// spec: KIP-580, without its random part; before Kafka 3.7 the pause did not grow
  private long backoff(ProducerConfig settings, int attempts) {
    if (!config.version().growsRetryBackoff()) {
      return settings.retryBackoffMs();
    }
    int doublings = Math.clamp(attempts - 1L, 0, 20);
    return Math.min((long) settings.retryBackoffMs() << doublings, settings.retryBackoffMaxMs());
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
      case Fact.RecordAppended appended ->
          planWriteback(now, appended.leader(), appended.offset() + appended.records().size());
      case Fact.RecordsReplicated replicated ->
          planWriteback(now, replicated.follower(), replicated.endOffset());
      case Fact.BrokerCrashed(BrokerId broker, boolean _, CrashKind kind, List<String> _) ->
          losses[broker.value()] += kind == CrashKind.LOSING_UNFLUSHED ? 1 : 0;
      case Fact.DiskLost(BrokerId broker, List<String> _) -> losses[broker.value()]++;
      default -> {}
    }
  }

  private void planWriteback(Tick now, BrokerId broker, long endOffset) {
    agenda.plan(
        afterMillis(now, WRITEBACK_MS),
        new Planned.Writeback(broker, losses[broker.value()], endOffset));
  }

  Optional<Event> writeback(Planned.Writeback due) {
    return due.losses() == losses[due.broker().value()]
        ? Optional.of(new Event.PagesWritten(due.broker(), due.endOffset()))
        : Optional.empty();
  }

  /// spec: KIP-460; ReplicationControlManager.maybeBalancePartitionLeaders
  Optional<Event> rebalanceCheck(Tick now, ClusterState cluster) {
    agenda.plan(afterMillis(now, REBALANCE_MS), new Planned.RebalanceCheck());
    PartitionRegistration partition = cluster.controller().partition();
    BrokerId preferred = partition.replicas().getFirst();
    boolean due =
        !partition.isLedBy(preferred)
            && partition.isr().contains(preferred)
            && cluster.controller().metadata().isActive(preferred);
    return due ? Optional.of(new Event.PreferredElectionCalled()) : Optional.empty();
  }

  List<BrokerId> recentlyCaughtUp(Tick now) {
    return lag.recentlyCaughtUp(now);
  }

  Optional<Event> heartbeat(Tick now, Planned.Heartbeat heartbeat, ClusterState cluster) {
    if (!isCurrent(heartbeat.broker(), heartbeat.start(), cluster)) {
      return Optional.empty();
    }
    agenda.plan(afterMillis(now, heartbeatMillis()), heartbeat);
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
