package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The settings of a run that Kafka itself has, under Kafka's names.
///
/// @param version the release whose rules and defaults hold
/// @param assignment the brokers that hold a replica, in order of preference: a permutation of 1 to
///   at most 5
/// @param topic the topic's settings at the beginning
/// @param eligibleLeaderReplicas {@code eligible.leader.replicas.version=1}, Kafka's default since
///   4.1
/// @param producers at least one, no two with the same {@code client.id}; the first one sends where
///   no other is named
/// @param consumers no two with the same {@code client.id}
/// @param brokers what all brokers are set to
/// @param network one-way delays and append times
public record RunConfig(
    KafkaVersion version,
    List<BrokerId> assignment,
    TopicConfig topic,
    boolean eligibleLeaderReplicas,
    List<ProducerConfig> producers,
    List<ConsumerConfig> consumers,
    BrokerConfig brokers,
    NetworkTimes network) {

  /// The most replicas that are modelled.
  public static final int MOST_REPLICAS = 5;

  /// @throws ConfigException for settings Kafka itself would refuse
  public RunConfig {
    assignment = List.copyOf(assignment);
    producers = List.copyOf(producers);
    consumers = List.copyOf(consumers);
    requireReplicationFactor(assignment.size());
    List<BrokerId> ascending = assignment.stream().sorted().toList();
    if (!ascending.equals(ascending(assignment.size()))) {
      throw new ConfigException(
          "replica.assignment: every broker stands there once, and the brokers are 1 to "
              + assignment.size());
    }
    if (eligibleLeaderReplicas && !version.hasEligibleLeaderReplicas()) {
      throw new ConfigException(
          "eligible.leader.replicas.version", 1, "Kafka " + version + " does not have the feature");
    }
    long names = producers.stream().map(ProducerConfig::clientId).distinct().count();
    if (producers.isEmpty() || names < producers.size()) {
      throw new ConfigException("client.id: every producer needs one of its own");
    }
    if (consumers.stream().map(ConsumerConfig::clientId).distinct().count() < consumers.size()) {
      throw new ConfigException("client.id: every consumer needs one of its own");
    }
  }

  private static void requireReplicationFactor(int replicas) {
    if (replicas < 1) {
      throw new ConfigException(
          "Replication factor must be larger than 0, or -1 to use the default value.");
    }
    if (replicas > MOST_REPLICAS) {
      throw new ConfigException(
          "Unable to replicate the partition "
              + replicas
              + " time(s): The target replication factor of "
              + replicas
              + " cannot be reached because only 5 broker(s) are registered or some brokers have"
              + " all their log directories cordoned.");
    }
  }

  /// Kafka's defaults in its current release, with the stated replication factor.
  public static RunConfig defaults(int replicas) {
    return defaults(replicas, KafkaVersion.CURRENT);
  }

  /// Kafka's defaults in a release, with the stated replication factor.
  ///
  /// @throws ConfigException for a replication factor Kafka refuses
  public static RunConfig defaults(int replicas, KafkaVersion version) {
    requireReplicationFactor(replicas);
    return new RunConfig(
        version,
        ascending(replicas),
        TopicConfig.DEFAULTS,
        version.enablesEligibleLeaderReplicas(),
        List.of(ProducerConfig.defaults(version)),
        List.of(),
        BrokerConfig.DEFAULTS,
        NetworkTimes.defaults());
  }

  private static List<BrokerId> ascending(int replicas) {
    return IntStream.rangeClosed(1, replicas).mapToObj(BrokerId::new).toList();
  }

  /// The same with another assignment.
  public RunConfig withAssignment(List<BrokerId> value) {
    return new RunConfig(
        version, value, topic, eligibleLeaderReplicas, producers, consumers, brokers, network);
  }

  /// The same with another topic.
  public RunConfig withTopic(TopicConfig value) {
    return new RunConfig(
        version, assignment, value, eligibleLeaderReplicas, producers, consumers, brokers, network);
  }

  /// The same with or without eligible leader replicas.
  public RunConfig withEligibleLeaderReplicas(boolean value) {
    return new RunConfig(version, assignment, topic, value, producers, consumers, brokers, network);
  }

  /// The same with other producers.
  public RunConfig withProducers(List<ProducerConfig> value) {
    return new RunConfig(
        version, assignment, topic, eligibleLeaderReplicas, value, consumers, brokers, network);
  }

  /// The same with other brokers.
  public RunConfig withBrokers(BrokerConfig value) {
    return new RunConfig(
        version, assignment, topic, eligibleLeaderReplicas, producers, consumers, value, network);
  }

  /// The replication factor.
  public int replicas() {
    return assignment.size();
  }

  /// The first producer.
  public ProducerConfig producer() {
    return producers.getFirst();
  }

  /// The producer of that name, if there is one.
  public Optional<ProducerConfig> producer(String clientId) {
    return producers.stream().filter(each -> each.clientId().equals(clientId)).findFirst();
  }

  /// The consumer of that name, if there is one.
  public Optional<ConsumerConfig> consumer(String clientId) {
    return consumers.stream().filter(each -> each.clientId().equals(clientId)).findFirst();
  }

  /// The first producer's {@code acks}.
  public Acks acks() {
    return producer().acks();
  }

  /// The first producer's {@code retries}.
  public int retries() {
    return producer().retries();
  }

  /// The first producer's {@code linger.ms}.
  public int lingerMs() {
    return producer().lingerMs();
  }

  /// The first producer's {@code delivery.timeout.ms}.
  public int deliveryTimeoutMs() {
    return producer().deliveryTimeoutMs();
  }

  /// The first producer's {@code request.timeout.ms}.
  public int requestTimeoutMs() {
    return producer().requestTimeoutMs();
  }

  /// {@code min.insync.replicas} at the beginning.
  public int minInsyncReplicas() {
    return topic.minInsyncReplicas();
  }

  /// {@code unclean.leader.election.enable} at the beginning.
  public boolean uncleanLeaderElection() {
    return topic.uncleanLeaderElection();
  }

  /// {@code replica.lag.time.max.ms}
  public int replicaLagTimeMaxMs() {
    return brokers.replicaLagTimeMaxMs();
  }

  /// {@code broker.session.timeout.ms}
  public int brokerSessionTimeoutMs() {
    return brokers.sessionTimeoutMs();
  }

  /// What {@code min.insync.replicas} comes to at the beginning.
  public int effectiveMinIsr() {
    return effectiveMinIsr(topic);
  }

  /// What {@code min.insync.replicas} comes to: never more than there are replicas.
  ///
  /// spec: kafka.cluster.Partition.effectiveMinIsr, since Kafka 3.7; before it counts as it stands
  int effectiveMinIsr(TopicConfig now) {
    return version.brakesHighWatermark()
        ? Math.min(now.minInsyncReplicas(), replicas())
        : now.minInsyncReplicas();
  }
}
