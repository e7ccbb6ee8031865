package dev.highwater.simulator;

/// The protocol errors that a response of this model can carry, under Kafka's names.
enum ErrorCode {
  NOT_ENOUGH_REPLICAS("NotEnoughReplicasException"),
  NOT_LEADER_OR_FOLLOWER("NotLeaderOrFollowerException"),
  REQUEST_TIMED_OUT("TimeoutException"),
  NETWORK_EXCEPTION("NetworkException"),
  FENCED_LEADER_EPOCH("FencedLeaderEpochException"),
  UNKNOWN_LEADER_EPOCH("UnknownLeaderEpochException"),
  INVALID_UPDATE_VERSION("InvalidUpdateVersionException"),
  INELIGIBLE_REPLICA("IneligibleReplicaException"),
  DUPLICATE_BROKER_REGISTRATION("DuplicateBrokerRegistrationException");

  private final String exceptionName;

  ErrorCode(String exceptionName) {
    this.exceptionName = exceptionName;
  }

  /// Simple name of the exception the Java client raises for it.
  String exceptionName() {
    return exceptionName;
  }
}
