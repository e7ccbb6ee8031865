package dev.highwater.scenario;

import java.util.Arrays;
import java.util.Optional;

/// The configurations a scenario may set, in the order they are printed, under Kafka's own names.
public enum ConfigName {
  /// The replication factor; not a configuration of Kafka but what a topic is created with.
  REPLICAS("replicas", Type.INT),
  MIN_INSYNC_REPLICAS("min.insync.replicas", Type.INT),
  UNCLEAN_LEADER_ELECTION("unclean.leader.election.enable", Type.BOOLEAN),
  ELIGIBLE_LEADER_REPLICAS("eligible.leader.replicas.version", Type.FEATURE_LEVEL),
  ACKS("acks", Type.ACKS),
  RETRIES("retries", Type.INT),
  LINGER("linger.ms", Type.INT),
  DELIVERY_TIMEOUT("delivery.timeout.ms", Type.INT),
  REQUEST_TIMEOUT("request.timeout.ms", Type.INT),
  REPLICA_LAG_TIME_MAX("replica.lag.time.max.ms", Type.INT),
  BROKER_SESSION_TIMEOUT("broker.session.timeout.ms", Type.INT);

  /// What may stand as the value.
  enum Type {
    INT,
    BOOLEAN,
    FEATURE_LEVEL,
    ACKS
  }

  private final String key;
  private final Type type;

  ConfigName(String key, Type type) {
    this.key = key;
    this.type = type;
  }

  /// The name as it stands in a scenario.
  public String key() {
    return key;
  }

  Type type() {
    return type;
  }

  static Optional<ConfigName> of(String key) {
    return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
  }
}
