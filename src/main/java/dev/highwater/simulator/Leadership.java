package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// What a broker keeps while it leads the partition.
///
/// spec: kafka.cluster.Partition, PartitionState
///
/// @param isr the committed in-sync set, as far as this leader knows
/// @param proposedIsr what it has asked the controller for; one request is in flight at a time
/// @param followers one per other replica, in assignment order
/// @param parked long polls that wait for data
/// @param purgatory acks=all requests that wait for the high watermark, in order of appending
/// @param readers consumers' long polls that wait for the high watermark
record Leadership(
    LeaderEpoch epoch,
    long epochStartOffset,
    List<BrokerId> isr,
    int partitionEpoch,
    Optional<List<BrokerId>> proposedIsr,
    List<FollowerProgress> followers,
    List<Payload.FetchRequest> parked,
    List<DelayedProduce> purgatory,
    List<Payload.ReadRequest> readers) {

  /// A leadership that nobody waits for yet.
  static Leadership begin(
      LeaderEpoch epoch,
      long startOffset,
      PartitionRegistration partition,
      List<FollowerProgress> followers) {
    return new Leadership(
        epoch,
        startOffset,
        partition.isr(),
        partition.partitionEpoch(),
        Optional.empty(),
        followers,
        List.of(),
        List.of(),
        List.of());
  }

  /// A follower as the leader knows it.
  ///
  /// @param endOffset offset of its last fetch; {@link #UNKNOWN} before the first in this epoch
  /// @param brokerEpoch of the process that sent it; {@link #UNKNOWN} before
  record FollowerProgress(BrokerId id, long endOffset, int brokerEpoch) {
    static final int UNKNOWN = -1;

    static FollowerProgress unknown(BrokerId id) {
      return new FollowerProgress(id, UNKNOWN, UNKNOWN);
    }
  }

  /// An appended request whose answer waits for the high watermark to reach {@code required}.
  record DelayedProduce(Payload.ProduceRequest request, long offset) {
    long required() {
      return offset + request.records().size();
    }
  }

  /// The largest in-sync set that may be in force: while a change is pending it counts both the
  /// joining and the leaving members.
  ///
  /// spec: KIP-497; kafka.cluster.PartitionState.maximalIsr
  List<BrokerId> maximalIsr() {
    return proposedIsr.map(proposed -> ReplicaSets.union(isr, proposed)).orElse(isr);
  }

  FollowerProgress follower(BrokerId id) {
    return followers.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  Leadership withIsr(List<BrokerId> newIsr, int newPartitionEpoch) {
    return new Leadership(
        epoch,
        epochStartOffset,
        newIsr,
        newPartitionEpoch,
        Optional.empty(),
        followers,
        parked,
        purgatory,
        readers);
  }

  Leadership withProposedIsr(Optional<List<BrokerId>> proposed) {
    return new Leadership(
        epoch,
        epochStartOffset,
        isr,
        partitionEpoch,
        proposed,
        followers,
        parked,
        purgatory,
        readers);
  }

  Leadership withFollower(FollowerProgress progress) {
    List<FollowerProgress> changed =
        followers.stream().map(f -> f.id().equals(progress.id()) ? progress : f).toList();
    return new Leadership(
        epoch,
        epochStartOffset,
        isr,
        partitionEpoch,
        proposedIsr,
        changed,
        parked,
        purgatory,
        readers);
  }

  Leadership withParked(List<Payload.FetchRequest> newParked) {
    return new Leadership(
        epoch,
        epochStartOffset,
        isr,
        partitionEpoch,
        proposedIsr,
        followers,
        List.copyOf(newParked),
        purgatory,
        readers);
  }

  Leadership withPurgatory(List<DelayedProduce> newPurgatory) {
    return new Leadership(
        epoch,
        epochStartOffset,
        isr,
        partitionEpoch,
        proposedIsr,
        followers,
        parked,
        List.copyOf(newPurgatory),
        readers);
  }

  Leadership withReaders(List<Payload.ReadRequest> newReaders) {
    return new Leadership(
        epoch,
        epochStartOffset,
        isr,
        partitionEpoch,
        proposedIsr,
        followers,
        parked,
        purgatory,
        List.copyOf(newReaders));
  }
}
