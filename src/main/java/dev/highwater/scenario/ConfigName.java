package dev.highwater.scenario;

import java.util.Arrays;
import java.util.Optional;

/// The configurations a scenario may set, in the order they are printed, under Kafka's own names.
public enum ConfigName {
  /// The release whose rules and defaults hold; not a configuration of Kafka.
  KAFKA_VERSION("kafka.version", Type.VERSION, Side.CLUSTER),
  /// The replication factor; not a configuration of Kafka but what a topic is created with.
  REPLICAS("replicas", Type.INT, Side.CLUSTER),
  /// The brokers that hold the replicas, the preferred leader first; what a topic is created with.
  ASSIGNMENT("replica.assignment", Type.BROKERS, Side.CLUSTER),
  MIN_INSYNC_REPLICAS("min.insync.replicas", Type.INT, Side.TOPIC),
  UNCLEAN_LEADER_ELECTION("unclean.leader.election.enable", Type.BOOLEAN, Side.TOPIC),
  MAX_MESSAGE_BYTES("max.message.bytes", Type.INT, Side.TOPIC),
  FLUSH_MESSAGES("flush.messages", Type.INT, Side.TOPIC),
  ELIGIBLE_LEADER_REPLICAS("eligible.leader.replicas.version", Type.FEATURE_LEVEL, Side.CLUSTER),
  ACKS("acks", Type.ACKS, Side.PRODUCER),
  ENABLE_IDEMPOTENCE("enable.idempotence", Type.BOOLEAN, Side.PRODUCER),
  RETRIES("retries", Type.INT, Side.PRODUCER),
  MAX_IN_FLIGHT("max.in.flight.requests.per.connection", Type.INT, Side.PRODUCER),
  LINGER("linger.ms", Type.INT, Side.PRODUCER),
  BATCH_SIZE("batch.size", Type.INT, Side.PRODUCER),
  MAX_REQUEST_SIZE("max.request.size", Type.INT, Side.PRODUCER),
  DELIVERY_TIMEOUT("delivery.timeout.ms", Type.INT, Side.PRODUCER),
  REQUEST_TIMEOUT("request.timeout.ms", Type.INT, Side.PRODUCER),
  RETRY_BACKOFF("retry.backoff.ms", Type.INT, Side.PRODUCER),
  RETRY_BACKOFF_MAX("retry.backoff.max.ms", Type.INT, Side.PRODUCER),
  ISOLATION_LEVEL("isolation.level", Type.ISOLATION, Side.CONSUMER),
  AUTO_OFFSET_RESET("auto.offset.reset", Type.OFFSET_RESET, Side.CONSUMER),
  FETCH_MAX_WAIT("fetch.max.wait.ms", Type.INT, Side.CONSUMER),
  REPLICA_LAG_TIME_MAX("replica.lag.time.max.ms", Type.INT, Side.CLUSTER),
  REPLICA_FETCH_WAIT_MAX("replica.fetch.wait.max.ms", Type.INT, Side.CLUSTER),
  REPLICA_FETCH_BACKOFF("replica.fetch.backoff.ms", Type.INT, Side.CLUSTER),
  BROKER_SESSION_TIMEOUT("broker.session.timeout.ms", Type.INT, Side.CLUSTER),
  BROKER_HEARTBEAT_INTERVAL("broker.heartbeat.interval.ms", Type.INT, Side.CLUSTER),
  AUTO_LEADER_REBALANCE("auto.leader.rebalance.enable", Type.BOOLEAN, Side.CLUSTER),
  /// Not a configuration of Kafka: {@code by hand}, the script itself says which event comes next,
  /// and no time passes.
  SCHEDULE("schedule", Type.SCHEDULE, Side.CLUSTER);

  /// Whose configuration it is.
  enum Side {
    CLUSTER,
    /// Can be changed while the topic is in use.
    TOPIC,
    /// Can differ from producer to producer.
    PRODUCER,
    /// Can differ from consumer to consumer.
    CONSUMER
  }

  /// What may stand as the value.
  enum Type {
    INT,
    BOOLEAN,
    FEATURE_LEVEL,
    ACKS,
    VERSION,
    ISOLATION,
    OFFSET_RESET,
    /// Broker numbers with commas between them.
    BROKERS,
    /// The words {@code by hand}.
    SCHEDULE
  }

  private final String key;
  private final Type type;
  private final Side side;

  ConfigName(String key, Type type, Side side) {
    this.key = key;
    this.type = type;
    this.side = side;
  }

  /// The name as it stands in a scenario.
  public String key() {
    return key;
  }

  Type type() {
    return type;
  }

  Side side() {
    return side;
  }

  static Optional<ConfigName> of(String key) {
    return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
  }
}
