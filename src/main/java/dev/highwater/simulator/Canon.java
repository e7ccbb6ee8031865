package dev.highwater.simulator;

import dev.highwater.simulator.ProducerState.Batch;
import dev.highwater.simulator.ProducerState.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings nodes and messages into the one form that all those share which behave alike from now on:
/// counters that only tell old from new become old or new, and what nobody will read is blanked.
///
/// Without it the same situation, reached twice, would count as two, and a follower's endless
/// fetching would make states without end.
final class Canon {
  /// Stands for the number of a fetch or request whose answer is still wanted.
  static final long CURRENT = 1;

  /// Stands for the number of one whose answer will be dropped.
  static final long STALE = 0;

  private final RunConfig config;

  Canon(RunConfig config) {
    this.config = config;
  }

  NodeState node(NodeState node) {
    return switch (node) {
      case BrokerState broker -> broker(broker);
      case ControllerState controller -> controller(controller);
      case ProducerState producer -> producer(producer);
      case ConsumerState consumer -> consumer;
    };
  }

  /// Brokers read the metadata log in order, so its offset only says that an update is newer.
  private static ControllerState controller(ControllerState controller) {
    ClusterMetadata metadata = controller.metadata();
    BrokerId leader = controller.partition().leader().orElse(new BrokerId(1));
    return new ControllerState(at(0, metadata, metadata.partition()), leader);
  }

  private static ClusterMetadata at(
      long offset, ClusterMetadata metadata, PartitionRegistration partition) {
    return new ClusterMetadata(
        offset,
        partition,
        metadata.fenced(),
        metadata.shuttingDown(),
        metadata.brokerEpochs(),
        metadata.topic());
  }

  private static BrokerState broker(BrokerState broker) {
    boolean knows = broker.running() && broker.known().isPresent();
    return new BrokerState(
        broker.id(),
        broker.brokerEpoch(),
        broker.lifecycle(),
        knows || broker.cleanShutdown(),
        broker.log(),
        broker.highWatermark(),
        broker.flushed(),
        broker.known().map(known -> known(broker, known)),
        broker.leadership().map(Canon::leadership),
        CURRENT,
        broker.fetching(),
        broker.unread());
  }

  /// Of the partition a broker reads on only who leads it since when; who is fenced concerns a
  /// leader alone, and a new leader learns it anew.
  private static ClusterMetadata known(BrokerState broker, ClusterMetadata known) {
    boolean leads = broker.leadership().isPresent();
    return new ClusterMetadata(
        0,
        leaderOnly(known.partition()),
        leads ? known.fenced() : List.of(),
        leads ? known.shuttingDown() : List.of(),
        leads ? known.brokerEpochs() : List.of(),
        known.topic());
  }

  private static PartitionRegistration leaderOnly(PartitionRegistration partition) {
    return inSync(partition, List.of(), 0);
  }

  private static PartitionRegistration inSync(
      PartitionRegistration partition, List<BrokerId> isr, int partitionEpoch) {
    return new PartitionRegistration(
        partition.replicas(),
        isr,
        List.of(),
        List.of(),
        partition.leader(),
        partition.leaderEpoch(),
        partitionEpoch);
  }

  /// A fetch whose answer will be dropped need not be answered.
  private static Leadership leadership(Leadership leadership) {
    return leadership.withParked(
        leadership.parked().stream()
            .filter(fetch -> fetch.fetchId() == CURRENT)
            .sorted(Comparator.comparing(Payload.FetchRequest::follower))
            .toList());
  }

  private ProducerState producer(ProducerState producer) {
    ProducerConfig settings = config.producer(producer.clientId()).orElseThrow();
    ClientMetadata metadata = producer.metadata();
    ClientMetadata unpaced =
        new ClientMetadata(
            metadata.leader(),
            metadata.leaderEpoch(),
            metadata.asked(),
            metadata.paused(),
            0,
            metadata.nextToAsk(),
            metadata.unreachable());
    return new ProducerState(
        producer.clientId(),
        unpaced,
        0,
        producer.batches().stream().map(batch -> batch(batch, settings)).toList(),
        producer.sequencing());
  }

  /// Of the attempts made only those count that bring the batch nearer to its last.
  private static Batch batch(Batch batch, ProducerConfig settings) {
    boolean inFlight = batch.phase() == Phase.IN_FLIGHT;
    int attempts =
        settings.retries() == Integer.MAX_VALUE ? Math.min(batch.attempts(), 2) : batch.attempts();
    return new Batch(
        batch.records(),
        batch.bytes(),
        batch.phase(),
        attempts,
        inFlight ? CURRENT : STALE,
        inFlight ? batch.sentTo() : Optional.empty(),
        batch.sequence(),
        batch.renumbered());
  }

  /// A message as its receiver will read it.
  ///
  /// @param sender its sender just after it sent it, not yet in canonical form
  Payload payload(NodeState sender, Node to, Payload payload) {
    return switch (payload) {
      case Payload.MetadataUpdate(ClusterMetadata metadata) ->
          new Payload.MetadataUpdate(update(((Node.Broker) to).id(), metadata));
      case Payload.FetchRequest fetch ->
          withFetchId(fetch, fetch.fetchId() == ((BrokerState) sender).fetchId() ? CURRENT : STALE);
      case Payload.ProduceRequest request ->
          withRequestId(request, isCurrent((ProducerState) sender, request) ? CURRENT : STALE);
      case Payload.ProduceResponse answer ->
          new Payload.ProduceResponse(
              answer.requestId(), answer.records(), answer.error(), 0, answer.leader());
      case Payload.AlterPartitionResponse answer ->
          new Payload.AlterPartitionResponse(
              answer.error(),
              answer.leaderEpoch(),
              answer.error().isPresent() ? List.of() : answer.isr(),
              answer.partitionEpoch());
      default -> payload;
    };
  }

  private static ClusterMetadata update(BrokerId reader, ClusterMetadata metadata) {
    if (metadata.partition().isLedBy(reader)) {
      PartitionRegistration partition = metadata.partition();
      return at(1, metadata, inSync(partition, partition.isr(), partition.partitionEpoch()));
    }
    boolean fenced = metadata.fenced().contains(reader);
    return new ClusterMetadata(
        1,
        leaderOnly(metadata.partition()),
        fenced ? List.of(reader) : List.of(),
        List.of(),
        onlyOf(reader, metadata.brokerEpochs()),
        metadata.topic());
  }

  private static List<Integer> onlyOf(BrokerId reader, List<Integer> brokerEpochs) {
    List<Integer> blank = new ArrayList<>(Collections.nCopies(brokerEpochs.size(), 0));
    blank.set(reader.value() - 1, brokerEpochs.get(reader.value() - 1));
    return List.copyOf(blank);
  }

  private static boolean isCurrent(ProducerState sender, Payload.ProduceRequest request) {
    return sender
        .batch(request.records().getFirst())
        .filter(batch -> batch.phase() == Phase.IN_FLIGHT)
        .filter(batch -> batch.requestId() == request.requestId())
        .isPresent();
  }

  static Payload.FetchRequest withFetchId(Payload.FetchRequest fetch, long fetchId) {
    return new Payload.FetchRequest(
        fetch.follower(),
        fetch.brokerEpoch(),
        fetchId,
        fetch.leaderEpoch(),
        fetch.fetchOffset(),
        fetch.lastFetchedEpoch());
  }

  static Payload.ProduceRequest withRequestId(Payload.ProduceRequest request, long requestId) {
    return new Payload.ProduceRequest(
        request.producer(),
        requestId,
        request.records(),
        request.bytes(),
        request.acks(),
        request.sequence());
  }
}
