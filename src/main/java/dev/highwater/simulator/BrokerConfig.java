package dev.highwater.simulator;

/// The settings of the brokers and of the controller, under Kafka's names.
///
/// @param replicaLagTimeMaxMs {@code replica.lag.time.max.ms}
/// @param sessionTimeoutMs {@code broker.session.timeout.ms}
/// @param heartbeatIntervalMs {@code broker.heartbeat.interval.ms}
/// @param fetchWaitMaxMs {@code replica.fetch.wait.max.ms}
/// @param fetchBackoffMs {@code replica.fetch.backoff.ms}
/// @param autoLeaderRebalance {@code auto.leader.rebalance.enable}
public record BrokerConfig(
    int replicaLagTimeMaxMs,
    int sessionTimeoutMs,
    int heartbeatIntervalMs,
    int fetchWaitMaxMs,
    int fetchBackoffMs,
    boolean autoLeaderRebalance) {
  /// Kafka's defaults.
  public static final BrokerConfig DEFAULTS =
      new BrokerConfig(30_000, 9_000, 2_000, 500, 1_000, true);

  /// @throws ConfigException for values Kafka itself would refuse
  public BrokerConfig {
    requireAtLeast("replica.lag.time.max.ms", replicaLagTimeMaxMs, 2);
    requireAtLeast("broker.session.timeout.ms", sessionTimeoutMs, 1);
    requireAtLeast("broker.heartbeat.interval.ms", heartbeatIntervalMs, 1);
    requireAtLeast("replica.fetch.wait.max.ms", fetchWaitMaxMs, 1);
    requireAtLeast("replica.fetch.backoff.ms", fetchBackoffMs, 1);
  }

  private static void requireAtLeast(String name, int value, int least) {
    if (value < least) {
      throw new ConfigException(name, value, "Value must be at least " + least);
    }
  }
}
