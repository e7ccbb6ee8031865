package dev.highwater.simulator;

/// A wait that a rule starts. The rules know no lengths: a driver decides when, or whether, each
/// fires.
sealed interface Timer {
  /// {@code linger.ms} of a record.
  record Linger(String record) implements Timer {}

  /// {@code delivery.timeout.ms} of a record.
  record DeliveryTimeout(String record) implements Timer {}

  /// {@code request.timeout.ms}, as the client counts it.
  record RequestTimeout(long requestId, String record) implements Timer {}

  /// {@code retry.backoff.ms} before the next attempt.
  record RetryBackoff(String record, int attempts) implements Timer {}

  /// The client's pause between metadata requests.
  record MetadataBackoff(int attempts) implements Timer {}

  /// {@code request.timeout.ms}, as the leader counts it for a request in purgatory.
  record ProducePurgatory(BrokerId leader, long requestId) implements Timer {}

  /// {@code replica.fetch.wait.max.ms} of a parked fetch.
  record FetchWait(BrokerId leader, BrokerId follower, long fetchId) implements Timer {}

  /// {@code replica.fetch.backoff.ms} after a fetch that failed.
  record FetchBackoff(BrokerId follower, long fetchId) implements Timer {}

  /// A broker's pause before it tries to register again.
  record RegistrationRetry(BrokerId broker) implements Timer {}
}
