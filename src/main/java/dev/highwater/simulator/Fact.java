package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// Something that happened, with the figures that say why. Rules state facts; {@link Narration}
/// puts them into sentences.
sealed interface Fact {

  /// What the producing client does and learns.
  sealed interface OfProducer extends Fact {}

  /// What a broker does as leader.
  sealed interface OfLeader extends Fact {}

  /// What a broker does as follower, or as a process.
  sealed interface OfReplica extends Fact {}

  /// What the controller does.
  sealed interface OfController extends Fact {}

  /// What a consuming client does and learns.
  sealed interface OfConsumer extends Fact {}

  /// What is done to the run from outside.
  sealed interface OfRun extends Fact {}

  record RunBegun(int replicas) implements OfRun {}

  record FetchesHeld(List<BrokerId> followers, BrokerId leader) implements OfRun {}

  record FetchesReleased(List<BrokerId> followers) implements OfRun {}

  record FetchesSlowed(BrokerId follower, long micros) implements OfRun {}

  record BrokerPaused(BrokerId broker) implements OfRun {}

  record BrokerResumed(BrokerId broker) implements OfRun {}

  record LinkHeld(Node one, Node other, boolean oneWay) implements OfRun {}

  record LinkReleased(Node from, Node to) implements OfRun {}

  record MessageHurried(Node from, Node to, String label) implements OfRun {}

  record MessageDropped(Node from, Node to, String label) implements OfRun {}

  record LinkCut(Node one, Node other) implements OfRun {}

  record LinkHealed(Node one, Node other) implements OfRun {}

  record SendCalled(String producer, String record, Acks acks) implements OfProducer {}

  record ProduceSent(String producer, List<String> records, BrokerId leader, Acks acks, int attempt)
      implements OfProducer {}

  record HandedOver(String producer, List<String> records) implements OfProducer {}

  /// The producer hears of success.
  ///
  /// @param offset of the first record
  record Acknowledged(
      String producer, List<String> records, BrokerId leader, long offset, Acks acks)
      implements OfProducer {}

  record SendFailed(String producer, List<String> records, String exception, String because)
      implements OfProducer {}

  record SendRetried(String producer, List<String> records, ErrorCode error, int attempts)
      implements OfProducer {}

  record ProducerEpochBumped(String producer, int epoch) implements OfProducer {}

  record MetadataLearned(String producer, Optional<BrokerId> leader, boolean changed)
      implements OfProducer {}

  /// A leader writes a batch.
  ///
  /// @param offset of the first record
  record RecordAppended(BrokerId leader, List<String> records, long offset, Acks acks)
      implements OfLeader {}

  record DuplicateRecognised(BrokerId leader, List<String> records, long offset)
      implements OfLeader {}

  record ProduceRefused(
      BrokerId leader,
      List<String> records,
      ErrorCode error,
      List<BrokerId> isr,
      int minIsr,
      Acks acks)
      implements OfLeader {}

  record ProduceAnswered(BrokerId leader, List<String> records, Acks acks, List<BrokerId> isr)
      implements OfLeader {}

  record ProduceExpired(BrokerId leader, String producer, List<String> records, long highWatermark)
      implements OfLeader {}

  record FollowerFetched(
      BrokerId leader,
      BrokerId follower,
      long fetchOffset,
      long leaderEndOffset,
      List<String> proven)
      implements OfLeader {}

  record FetchRefused(BrokerId leader, BrokerId follower, ErrorCode error) implements OfLeader {}

  record DivergenceFound(
      BrokerId leader, BrokerId follower, long fetchOffset, ReplicaLog.EpochEnd end)
      implements OfLeader {}

  record HighWatermarkAdvanced(
      BrokerId leader, long from, long to, List<String> committed, List<BrokerId> over)
      implements OfLeader {}

  record IsrShrinkProposed(BrokerId leader, List<BrokerId> leaving, List<BrokerId> isr)
      implements OfLeader {}

  record IsrExpandProposed(BrokerId leader, BrokerId joining, long fetchOffset)
      implements OfLeader {}

  record IsrCommitted(BrokerId leader, List<BrokerId> isr, int minIsr) implements OfLeader {}

  record IsrRefused(BrokerId leader, ErrorCode error) implements OfLeader {}

  record LeadershipTaken(
      BrokerId leader, LeaderEpoch epoch, List<BrokerId> isr, long endOffset, long highWatermark)
      implements OfLeader {}

  record LeadershipLost(BrokerId leader, LeaderEpoch epoch) implements OfLeader {}

  record RecordsReplicated(BrokerId follower, List<String> records, long endOffset)
      implements OfReplica {}

  record HighWatermarkLearned(BrokerId follower, long from, long to) implements OfReplica {}

  record FetchCameBackEmpty(BrokerId follower) implements OfReplica {}

  record FetchFailed(BrokerId follower, ErrorCode error) implements OfReplica {}

  record LogTruncated(BrokerId follower, long endOffset, List<String> erased)
      implements OfReplica {}

  record FollowingBegun(BrokerId follower, BrokerId leader, LeaderEpoch epoch, long endOffset)
      implements OfReplica {}

  record BrokerCrashed(BrokerId broker, boolean leads, CrashKind kind, List<String> lost)
      implements OfReplica {}

  record StopRequested(BrokerId broker, boolean leads) implements OfReplica {}

  record BrokerStopped(BrokerId broker) implements OfReplica {}

  record DiskLost(BrokerId broker, List<String> lost) implements OfReplica {}

  record BrokerRestarted(BrokerId broker, long endOffset) implements OfReplica {}

  record MetadataApplied(BrokerId broker) implements OfReplica {}

  record HeartbeatHeard(BrokerId broker) implements OfController {}

  record BrokerRegistered(BrokerId broker, boolean cleanShutdown) implements OfController {}

  record RegistrationRefused(BrokerId broker) implements OfController {}

  record BrokerFenced(BrokerId broker, PartitionRegistration before, PartitionRegistration after)
      implements OfController {}

  record BrokerUnfenced(BrokerId broker) implements OfController {}

  record LeaderElected(BrokerId leader, PartitionRegistration after, ElectionKind kind)
      implements OfController {}

  record ElectionNotNeeded(PartitionRegistration partition) implements OfController {}

  record NobodyToElect(PartitionRegistration partition) implements OfController {}

  record TopicAltered(TopicConfig before, TopicConfig after) implements OfController {}

  record ShutdownBegun(BrokerId broker, PartitionRegistration after) implements OfController {}

  record ShutdownGranted(BrokerId broker, PartitionRegistration after) implements OfController {}

  record PartitionOffline(PartitionRegistration after) implements OfController {}

  record IsrAccepted(BrokerId leader, PartitionRegistration before, PartitionRegistration after)
      implements OfController {}

  record AlterPartitionRefused(BrokerId leader, ErrorCode error) implements OfController {}

  record StruckAfterUncleanShutdown(BrokerId broker, PartitionRegistration after)
      implements OfController {}

  record ReadingBegun(String consumer, long position) implements OfConsumer {}

  /// A consumer's application gets records.
  ///
  /// @param offset of the first
  record RecordsRead(String consumer, List<String> records, long offset) implements OfConsumer {}

  record ReadCameBackEmpty(String consumer) implements OfConsumer {}

  record ReadRefused(String consumer, ErrorCode error) implements OfConsumer {}

  record PositionOutOfRange(String consumer, long position) implements OfConsumer {}

  record PositionReset(String consumer, long from, long to, ConsumerConfig.OffsetReset policy)
      implements OfConsumer {}

  record TruncationDetected(String consumer, long from, long to) implements OfConsumer {}

  record ReadingFailed(String consumer, long position, String exception) implements OfConsumer {}

  record ReaderLearnedLeader(String consumer, Optional<BrokerId> leader, boolean changed)
      implements OfConsumer {}
}
