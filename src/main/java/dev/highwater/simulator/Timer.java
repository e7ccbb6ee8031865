package dev.highwater.simulator;

/// A wait that a rule starts. The rules know no lengths: a driver decides when, or whether, each
/// fires.
sealed interface Timer {
  /// What a producer waits for.
  sealed interface OfProducer extends Timer {
    String producer();
  }

  /// {@code linger.ms} of a batch.
  record Linger(String producer, String key) implements OfProducer {}

  /// {@code delivery.timeout.ms} of a batch.
  record DeliveryTimeout(String producer, String key) implements OfProducer {}

  /// {@code request.timeout.ms}, as the client counts it.
  record RequestTimeout(String producer, long requestId, String key) implements OfProducer {}

  /// {@code retry.backoff.ms} before the next attempt.
  record RetryBackoff(String producer, String key, int attempts) implements OfProducer {}

  /// The client's pause between metadata requests.
  record MetadataBackoff(String producer, int attempts) implements OfProducer {}

  /// {@code request.timeout.ms} of a metadata request.
  record MetadataTimeout(String producer, BrokerId asked) implements OfProducer {}

  /// {@code request.timeout.ms}, as the leader counts it for a request in purgatory.
  record ProducePurgatory(BrokerId leader, String producer, long requestId) implements Timer {}

  /// {@code replica.fetch.wait.max.ms} of a parked fetch.
  record FetchWait(BrokerId leader, BrokerId follower, long fetchId) implements Timer {}

  /// {@code replica.fetch.backoff.ms} after a fetch that failed.
  record FetchBackoff(BrokerId follower, long fetchId) implements Timer {}

  /// A broker's pause before it tries to register again.
  record RegistrationRetry(BrokerId broker) implements Timer {}

  /// What a consumer waits for.
  sealed interface OfConsumer extends Timer {
    String consumer();
  }

  /// {@code retry.backoff.ms} after a request that failed.
  record ConsumerBackoff(String consumer, long requestId) implements OfConsumer {}

  /// The consumer's pause between metadata requests.
  record ConsumerMetadataBackoff(String consumer, int attempts) implements OfConsumer {}

  /// {@code request.timeout.ms} of a request to a leader.
  record ConsumerRequestTimeout(String consumer, long requestId) implements OfConsumer {}

  /// {@code request.timeout.ms} of a metadata request.
  record ConsumerMetadataTimeout(String consumer, BrokerId asked) implements OfConsumer {}

  /// {@code fetch.max.wait.ms} of a consumer's fetch that waits at the leader.
  record ReadWait(BrokerId leader, String consumer, long requestId) implements Timer {}
}
