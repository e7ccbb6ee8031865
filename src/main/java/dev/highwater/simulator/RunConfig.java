package dev.highwater.simulator;

/// The settings of a run that Kafka itself has, under Kafka's names.
///
/// @param replicas replication factor, 1 to 5; brokers 1 to {@code replicas} hold them in that
///   assignment order
/// @param minInsyncReplicas {@code min.insync.replicas}, at least 1
/// @param uncleanLeaderElection {@code unclean.leader.election.enable}
/// @param eligibleLeaderReplicas {@code eligible.leader.replicas.version=1}, Kafka's default since
///   4.1
/// @param acks the producer's {@code acks}
/// @param retries the producer's {@code retries}
/// @param lingerMs the producer's {@code linger.ms}
/// @param deliveryTimeoutMs the producer's {@code delivery.timeout.ms}
/// @param requestTimeoutMs the producer's {@code request.timeout.ms}
/// @param replicaLagTimeMaxMs {@code replica.lag.time.max.ms}
/// @param brokerSessionTimeoutMs {@code broker.session.timeout.ms}
/// @param network one-way delays and append times
public record RunConfig(
    int replicas,
    int minInsyncReplicas,
    boolean uncleanLeaderElection,
    boolean eligibleLeaderReplicas,
    Acks acks,
    int retries,
    int lingerMs,
    int deliveryTimeoutMs,
    int requestTimeoutMs,
    int replicaLagTimeMaxMs,
    int brokerSessionTimeoutMs,
    NetworkTimes network) {

  private static final String AT_LEAST_ZERO = "Value must be at least 0";

  /// @throws ConfigException for settings Kafka itself would refuse
  public RunConfig {
    if (replicas < 1) {
      throw new ConfigException(
          "Replication factor must be larger than 0, or -1 to use the default value.");
    }
    if (replicas > 5) {
      throw new ConfigException(
          "Unable to replicate the partition "
              + replicas
              + " time(s): The target replication factor of "
              + replicas
              + " cannot be reached because only 5 broker(s) are registered.");
    }
    requireAtLeast("min.insync.replicas", minInsyncReplicas, 1, "Value must be at least 1");
    requireAtLeast("retries", retries, 0, AT_LEAST_ZERO);
    requireAtLeast("linger.ms", lingerMs, 0, AT_LEAST_ZERO);
    requireAtLeast("request.timeout.ms", requestTimeoutMs, 0, AT_LEAST_ZERO);
    requireAtLeast("replica.lag.time.max.ms", replicaLagTimeMaxMs, 2, "Value must be at least 2");
    requireAtLeast(
        "broker.session.timeout.ms", brokerSessionTimeoutMs, 1, "Value must be at least 1");
    if (deliveryTimeoutMs < (long) lingerMs + requestTimeoutMs) {
      throw new ConfigException(
          "delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms");
    }
  }

  private static void requireAtLeast(String name, int value, int least, String why) {
    if (value < least) {
      throw new ConfigException(name, value, why);
    }
  }

  /// What {@code min.insync.replicas} comes to: never more than there are replicas.
  ///
  /// spec: kafka.cluster.Partition.effectiveMinIsr, since Kafka 3.7
  public int effectiveMinIsr() {
    return Math.min(minInsyncReplicas, replicas);
  }

  /// Kafka's defaults in its current release, with the stated replication factor.
  public static RunConfig defaults(int replicas) {
    return new RunConfig(
        replicas,
        1,
        false,
        true,
        Acks.ALL,
        Integer.MAX_VALUE,
        5,
        120_000,
        30_000,
        30_000,
        9_000,
        NetworkTimes.defaults());
  }
}
