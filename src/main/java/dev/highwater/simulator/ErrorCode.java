package dev.highwater.simulator;

/// The protocol errors that a response of this model can carry, under Kafka's names.
enum ErrorCode {
  NOT_ENOUGH_REPLICAS("NotEnoughReplicasException", true),
  NOT_ENOUGH_REPLICAS_AFTER_APPEND("NotEnoughReplicasAfterAppendException", true),
  NOT_LEADER_OR_FOLLOWER("NotLeaderOrFollowerException", true),
  REQUEST_TIMED_OUT("TimeoutException", true),
  NETWORK_EXCEPTION("NetworkException", true),
  OUT_OF_ORDER_SEQUENCE_NUMBER("OutOfOrderSequenceException", false),
  INVALID_PRODUCER_EPOCH("InvalidProducerEpochException", false),
  MESSAGE_TOO_LARGE("RecordTooLargeException", false),
  FENCED_LEADER_EPOCH("FencedLeaderEpochException", true),
  UNKNOWN_LEADER_EPOCH("UnknownLeaderEpochException", true),
  OFFSET_OUT_OF_RANGE("OffsetOutOfRangeException", false),
  OFFSET_NOT_AVAILABLE("OffsetNotAvailableException", true),
  INVALID_UPDATE_VERSION("InvalidUpdateVersionException", true),
  INELIGIBLE_REPLICA("IneligibleReplicaException", true),
  DUPLICATE_BROKER_REGISTRATION("DuplicateBrokerRegistrationException", true);

  private final String exceptionName;
  private final boolean retriable;

  ErrorCode(String exceptionName, boolean retriable) {
    this.exceptionName = exceptionName;
    this.retriable = retriable;
  }

  /// Simple name of the exception the Java client raises for it.
  String exceptionName() {
    return exceptionName;
  }

  /// Whether the exception is one of Kafka's {@code RetriableException}s.
  boolean isRetriable() {
    return retriable;
  }

  /// Whether a client that gets it doubts its metadata: {@code InvalidMetadataException}s, and what
  /// ends a connection.
  boolean leavesLeaderInDoubt() {
    return this == NOT_LEADER_OR_FOLLOWER
        || this == NETWORK_EXCEPTION
        || this == REQUEST_TIMED_OUT
        || this == FENCED_LEADER_EPOCH
        || this == UNKNOWN_LEADER_EPOCH;
  }
}
