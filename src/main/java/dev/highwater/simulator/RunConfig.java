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
