package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// What a broker does as follower, on new metadata, and when its process stops or starts.
final class ReplicaRules {
  private final RunConfig config;
  private final LeaderRules leaderRules;
  private final IsrRules isrRules;
  private final Effects out;

  ReplicaRules(
      RunConfig config, Safeguards safeguards, List<BrokerId> recentlyCaughtUp, Effects out) {
    this.config = config;
    this.leaderRules = new LeaderRules(config, safeguards, recentlyCaughtUp, out);
    this.isrRules = new IsrRules(safeguards, out);
    this.out = out;
  }

  /// Learns the metadata log's newest state and takes the role it gives. A process that is not
  /// registered yet has no role, whatever its predecessor had.
  ///
  /// spec: kafka.server.ReplicaManager.applyDelta
  BrokerState applyMetadata(BrokerState broker, ClusterMetadata metadata) {
    if (broker.known().isPresent() && broker.known().get().offset() >= metadata.offset()) {
      return broker;
    }
    if (!metadata.isCurrent(broker.id(), broker.brokerEpoch())) {
      return broker;
    }
    PartitionRegistration partition = metadata.partition();
    boolean newEpoch =
        broker
            .known()
            .map(known -> !known.partition().leaderEpoch().equals(partition.leaderEpoch()))
            .orElse(true);
    BrokerState informed = broker.withKnown(metadata);
    out.happened(informed, new Fact.MetadataApplied(broker.id()));
    if (metadata.fenced().contains(broker.id())) {
      new LifecycleRules(out).heartbeat(informed);
    }
    if (partition.isLedBy(broker.id())) {
      return newEpoch
          ? makeLeader(informed, partition)
          : leaderRules.advanceHighWatermark(
              isrRules.commitIsr(
                  informed,
                  partition.isr(),
                  partition.partitionEpoch(),
                  config.effectiveMinIsr(metadata.topic())));
    }
    if (informed.leadership().isPresent()) {
      informed = leaderRules.resign(informed);
    }
    return newEpoch ? makeFollower(informed, partition) : informed;
  }

  /// Begins a leadership: the log stays as it is, the high watermark starts from what this replica
  /// knew as follower. Requests that wait for it since an earlier leadership wait on.
  ///
  /// spec: kafka.cluster.Partition.makeLeader
  private BrokerState makeLeader(BrokerState broker, PartitionRegistration partition) {
    broker.leadership().ifPresent(earlier -> leaderRules.fenceParked(broker, earlier));
    List<Leadership.FollowerProgress> followers =
        ReplicaSets.without(partition.replicas(), broker.id()).stream()
            .map(Leadership.FollowerProgress::unknown)
            .toList();
    BrokerState leading =
        broker
            .withFetch(broker.fetchId() + 1, false)
            .leading(
                Leadership.begin(
                        partition.leaderEpoch(), broker.log().endOffset(), partition, followers)
                    .withPurgatory(
                        broker.leadership().map(Leadership::purgatory).orElse(List.of())));
    out.happened(
        leading,
        new Fact.LeadershipTaken(
            broker.id(),
            partition.leaderEpoch(),
            partition.isr(),
            broker.log().endOffset(),
            broker.highWatermark()));
    return leaderRules.advanceHighWatermark(leading);
  }

  /// spec: kafka.cluster.Partition.makeFollower; kafka.server.AbstractFetcherManager
  private BrokerState makeFollower(BrokerState broker, PartitionRegistration partition) {
    BrokerState idle = broker.withFetch(broker.fetchId() + 1, false);
    if (partition.leader().isEmpty()) {
      return idle;
    }
    out.happened(
        idle,
        new Fact.FollowingBegun(
            broker.id(),
            partition.leader().get(),
            partition.leaderEpoch(),
            broker.log().endOffset()));
    return sendFetch(idle);
  }

  /// Asks the leader for what comes after its own log end; one fetch is outstanding at a time.
  ///
  /// spec: kafka.server.AbstractFetcherThread.buildFetch
  BrokerState sendFetch(BrokerState broker) {
    Optional<PartitionRegistration> partition =
        broker.known().map(ClusterMetadata::partition).filter(p -> p.leader().isPresent());
    if (partition.isEmpty() || partition.get().isLedBy(broker.id())) {
      return broker;
    }
    BrokerState fetching = broker.withFetch(broker.fetchId() + 1, true);
    out.send(
        new Node.Broker(broker.id()),
        new Node.Broker(partition.get().leader().orElseThrow()),
        new Payload.FetchRequest(
            broker.id(),
            broker.brokerEpoch(),
            fetching.fetchId(),
            partition.get().leaderEpoch(),
            broker.log().endOffset(),
            broker.log().lastEpoch()));
    return fetching;
  }

  /// spec: kafka.server.AbstractFetcherThread.processFetchRequest
  BrokerState handleFetchResponse(BrokerState broker, Payload.FetchResponse response) {
    if (!broker.fetching() || response.fetchId() != broker.fetchId()) {
      return broker;
    }
    if (response.error().isPresent()) {
      return failFetch(broker, response.error().get());
    }
    if (response.divergingEpoch().isPresent()) {
      return sendFetch(truncateToDivergence(broker, response.divergingEpoch().get()));
    }
    BrokerState appended = broker;
    if (!response.records().isEmpty()) {
      appended =
          flushIfDue(
              broker.withLog(broker.log().append(response.records()), broker.highWatermark()));
      out.happened(
          appended,
          new Fact.RecordsReplicated(
              broker.id(),
              response.records().stream().map(LogRecord::name).toList(),
              appended.log().endOffset()));
    }
    return sendFetch(learnHighWatermark(appended, response));
  }

  /// spec: kafka.server.ReplicaFetcherThread.processPartitionData: the lower of the leader's high
  /// watermark and its own log end
  private BrokerState learnHighWatermark(BrokerState broker, Payload.FetchResponse response) {
    long learned = Math.min(broker.log().endOffset(), response.highWatermark());
    if (learned == broker.highWatermark()) {
      if (response.isEmpty()) {
        out.happened(broker, new Fact.FetchCameBackEmpty(broker.id()));
      }
      return broker;
    }
    BrokerState informed = broker.withLog(broker.log(), learned);
    out.happened(
        informed, new Fact.HighWatermarkLearned(broker.id(), broker.highWatermark(), learned));
    return informed;
  }

  /// Cuts off what the leader does not have.
  ///
  /// spec: KIP-595; kafka.server.AbstractFetcherThread.truncateOnFetchResponse and
  /// getOffsetTruncationState
  private BrokerState truncateToDivergence(BrokerState broker, ReplicaLog.EpochEnd divergence) {
    long own = broker.log().endOffsetFor(divergence.epoch()).endOffset();
    long end = Math.min(divergence.endOffset(), own);
    List<String> erased = broker.log().from(end).stream().map(LogRecord::name).toList();
    BrokerState truncated =
        broker.withLog(broker.log().truncateTo(end), Math.min(broker.highWatermark(), end));
    out.happened(truncated, new Fact.LogTruncated(broker.id(), end, erased));
    return truncated;
  }

  /// The connection to a broker broke: it matters if that is the leader it fetches from.
  ///
  /// spec: kafka.server.AbstractFetcherThread.processFetchRequest
  BrokerState loseConnection(BrokerState broker, BrokerId other) {
    boolean follows = broker.known().map(known -> known.partition().isLedBy(other)).orElse(false);
    return follows ? failFetch(broker, ErrorCode.NETWORK_EXCEPTION) : broker;
  }

  /// spec: replica.fetch.backoff.ms
  BrokerState failFetch(BrokerState broker, ErrorCode error) {
    if (!broker.fetching()) {
      return broker;
    }
    BrokerState idle = broker.withFetch(broker.fetchId(), false);
    out.happened(idle, new Fact.FetchFailed(broker.id(), error));
    out.start(new Timer.FetchBackoff(broker.id(), broker.fetchId()));
    return idle;
  }

  /// spec: replica.fetch.backoff.ms is over
  BrokerState retryFetch(BrokerState broker, long fetchId) {
    return broker.running() && !broker.fetching() && broker.fetchId() == fetchId
        ? sendFetch(broker)
        : broker;
  }

  /// spec: UnifiedLog.append: flush.messages; Kafka's default leaves the disk to the kernel
  static BrokerState flushIfDue(BrokerState broker) {
    long unflushed = broker.log().endOffset() - broker.flushed();
    boolean due =
        broker.known().map(known -> unflushed >= known.topic().flushMessages()).orElse(false);
    return due ? broker.withFlushed(broker.log().endOffset()) : broker;
  }

  /// Tells a client who leads, as far as this broker knows.
  ///
  /// spec: kafka.server.KafkaApis.handleTopicMetadataRequest
  BrokerState answerMetadata(BrokerState broker, Node client) {
    Optional<PartitionRegistration> partition = broker.known().map(ClusterMetadata::partition);
    out.send(
        new Node.Broker(broker.id()),
        client,
        new Payload.MetadataResponse(
            partition.flatMap(PartitionRegistration::leader),
            partition.map(PartitionRegistration::leaderEpoch).orElse(new LeaderEpoch(-1))));
    return broker;
  }
}
