package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// What a message says.
sealed interface Payload {

  /// spec: ProduceRequest; one batch
  ///
  /// @param producer its {@code client.id}
  /// @param bytes size of the batch
  record ProduceRequest(
      String producer,
      long requestId,
      List<String> records,
      int bytes,
      Acks acks,
      Optional<BatchSequence> sequence)
      implements Payload {
    public ProduceRequest {
      records = List.copyOf(records);
    }
  }

  /// spec: ProduceResponse
  ///
  /// @param offset of the batch's first record; counts only without error
  /// @param leader KIP-951: who leads instead, with NOT_LEADER_OR_FOLLOWER
  record ProduceResponse(
      long requestId,
      List<String> records,
      Optional<ErrorCode> error,
      long offset,
      Optional<PartitionLeader> leader)
      implements Payload {
    public ProduceResponse {
      records = List.copyOf(records);
    }

    String key() {
      return records.getFirst();
    }
  }

  /// spec: MetadataRequest
  record MetadataRequest() implements Payload {}

  /// spec: MetadataResponse
  record MetadataResponse(Optional<BrokerId> leader, LeaderEpoch leaderEpoch) implements Payload {}

  /// spec: FetchRequest of a follower; the offset is its own log end, KIP-320 and KIP-595 for the
  /// epochs
  record FetchRequest(
      BrokerId follower,
      int brokerEpoch,
      long fetchId,
      LeaderEpoch leaderEpoch,
      long fetchOffset,
      Optional<LeaderEpoch> lastFetchedEpoch)
      implements Payload {}

  /// spec: FetchResponse; {@code divergingEpoch} is KIP-595's
  record FetchResponse(
      long fetchId,
      List<LogRecord> records,
      long highWatermark,
      Optional<ReplicaLog.EpochEnd> divergingEpoch,
      Optional<ErrorCode> error)
      implements Payload {
    boolean isEmpty() {
      return records.isEmpty() && divergingEpoch.isEmpty() && error.isEmpty();
    }
  }

  /// spec: KIP-497; KIP-903 for the broker epochs, in the order of {@code isr}
  record AlterPartitionRequest(
      BrokerId leader,
      LeaderEpoch leaderEpoch,
      int partitionEpoch,
      List<BrokerId> isr,
      List<Integer> brokerEpochs)
      implements Payload {}

  /// spec: KIP-497; the partition as the controller has it now
  record AlterPartitionResponse(
      Optional<ErrorCode> error, LeaderEpoch leaderEpoch, List<BrokerId> isr, int partitionEpoch)
      implements Payload {}

  /// spec: BrokerRegistrationRequest (KIP-631); the clean-shutdown mark is KIP-966's
  record BrokerRegistrationRequest(BrokerId broker, int brokerEpoch, boolean cleanShutdown)
      implements Payload {}

  /// spec: BrokerRegistrationResponse with an error
  record BrokerRegistrationRefused(ErrorCode error) implements Payload {}

  /// spec: BrokerHeartbeatRequest (KIP-631); only the answer to a wish to shut down is modelled
  record BrokerHeartbeat(BrokerId broker, boolean wantsShutdown) implements Payload {}

  /// spec: BrokerHeartbeatResponse with shouldShutDown (KIP-631)
  record ShutdownGranted() implements Payload {}

  /// What a broker reads from the metadata log.
  record MetadataUpdate(ClusterMetadata metadata) implements Payload {}

  /// spec: FetchRequest of a consumer
  ///
  /// @param consumer its {@code client.id}
  /// @param leaderEpoch the leader's, as far as it knows
  record ReadRequest(
      String consumer,
      long requestId,
      LeaderEpoch leaderEpoch,
      long offset,
      ConsumerConfig.IsolationLevel isolation)
      implements Payload {}

  /// spec: FetchResponse to a consumer
  ///
  /// @param leader KIP-951: who leads instead, with NOT_LEADER_OR_FOLLOWER
  record ReadResponse(
      long requestId,
      List<LogRecord> records,
      Optional<ErrorCode> error,
      Optional<PartitionLeader> leader)
      implements Payload {
    public ReadResponse {
      records = List.copyOf(records);
    }
  }

  /// spec: OffsetForLeaderEpochRequest (KIP-320)
  ///
  /// @param epoch whose end is asked for
  record EpochEndRequest(
      String consumer, long requestId, LeaderEpoch leaderEpoch, LeaderEpoch epoch)
      implements Payload {}

  /// spec: OffsetForLeaderEpochResponse (KIP-320)
  record EpochEndResponse(long requestId, ReplicaLog.EpochEnd end, Optional<ErrorCode> error)
      implements Payload {}

  /// spec: ListOffsetsRequest
  record OffsetRequest(
      String consumer, long requestId, LeaderEpoch leaderEpoch, ConsumerConfig.OffsetReset reset)
      implements Payload {}

  /// spec: ListOffsetsResponse
  record OffsetResponse(long requestId, long offset, Optional<ErrorCode> error)
      implements Payload {}
}
