package dev.highwater.simulator;

import java.util.Map;
import java.util.TreeMap;

/// The settings of one producer, under Kafka's names.
///
/// @param clientId {@code client.id}: its name in the run
/// @param acks {@code acks}
/// @param idempotence {@code enable.idempotence}, as it is in force
/// @param retries {@code retries}
/// @param maxInFlight {@code max.in.flight.requests.per.connection}
/// @param lingerMs {@code linger.ms}
/// @param batchSize {@code batch.size}, in bytes
/// @param deliveryTimeoutMs {@code delivery.timeout.ms}
/// @param requestTimeoutMs {@code request.timeout.ms}
/// @param retryBackoffMs {@code retry.backoff.ms}
/// @param retryBackoffMaxMs {@code retry.backoff.max.ms}; counts from Kafka 3.7
/// @param maxRequestSize {@code max.request.size}, in bytes
public record ProducerConfig(
    String clientId,
    Acks acks,
    boolean idempotence,
    int retries,
    int maxInFlight,
    int lingerMs,
    int batchSize,
    int deliveryTimeoutMs,
    int requestTimeoutMs,
    int retryBackoffMs,
    int retryBackoffMaxMs,
    int maxRequestSize) {
  /// The name of a run's only producer.
  public static final String ONLY = "producer";

  /// Kafka's defaults.
  public static ProducerConfig defaults(KafkaVersion version) {
    return of(ONLY, version, new TreeMap<String, Object>());
  }

  /// Reads a producer's configuration as Kafka's producer does when it is created.
  ///
  /// @param given what the application sets; the values are strings, numbers or booleans
  /// @throws ConfigException for what Kafka refuses, in Kafka's words
  public static ProducerConfig of(String clientId, KafkaVersion version, Map<String, ?> given) {
    return new ProducerConfigReader(clientId, version, given).read();
  }
}
