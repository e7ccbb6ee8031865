package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A producing client.
///
/// @param requests number of its newest produce request
/// @param batches unresolved batches: the queue in order, those in flight among them
record ProducerState(
    String clientId,
    ClientMetadata metadata,
    long requests,
    List<Batch> batches,
    Sequencing sequencing)
    implements MetadataClient<ProducerState> {

  ProducerState {
    batches = List.copyOf(batches);
  }

  /// Where an unresolved batch is.
  enum Phase {
    LINGERING,
    READY,
    BACKING_OFF,
    IN_FLIGHT
  }

  /// Records that travel together.
  ///
  /// @param bytes its size, as {@link RecordSizes} counts
  /// @param attempts requests sent so far
  /// @param requestId its newest request
  /// @param sentTo where that went
  /// @param sequence given when it is sent for the first time; empty without idempotence
  /// @param renumbered its sequence was given anew after it had been sent
  record Batch(
      List<String> records,
      int bytes,
      Phase phase,
      int attempts,
      long requestId,
      Optional<BrokerId> sentTo,
      Optional<BatchSequence> sequence,
      boolean renumbered) {
    Batch {
      records = List.copyOf(records);
    }

    static Batch of(String record, int bytes) {
      return new Batch(
          List.of(record), bytes, Phase.LINGERING, 0, 0, Optional.empty(), Optional.empty(), false);
    }

    /// The name it goes by: that of its first record.
    String key() {
      return records.getFirst();
    }

    boolean isOpen() {
      return attempts == 0 && (phase == Phase.LINGERING || phase == Phase.READY);
    }

    Batch with(String record, int moreBytes) {
      List<String> longer = new ArrayList<>(records);
      longer.add(record);
      return new Batch(
          longer, bytes + moreBytes, phase, attempts, requestId, sentTo, sequence, renumbered);
    }

    Batch in(Phase newPhase) {
      return new Batch(records, bytes, newPhase, attempts, requestId, sentTo, sequence, renumbered);
    }

    Batch sent(long newRequestId, BrokerId leader, Optional<BatchSequence> stamp) {
      return new Batch(
          records,
          bytes,
          Phase.IN_FLIGHT,
          attempts + 1,
          newRequestId,
          Optional.of(leader),
          stamp,
          renumbered);
    }

    Batch renumbered(BatchSequence stamp) {
      return new Batch(
          records, bytes, phase, attempts, requestId, sentTo, Optional.of(stamp), true);
    }
  }

  Optional<Batch> batch(String key) {
    return batches.stream().filter(b -> b.key().equals(key)).findFirst();
  }

  /// The first batch that is not on its way.
  Optional<Batch> firstQueued() {
    return batches.stream().filter(b -> b.phase() != Phase.IN_FLIGHT).findFirst();
  }

  /// Batches that have a sequence and no outcome, in order of it.
  List<Batch> sequenced() {
    return batches.stream().filter(b -> b.sequence().isPresent()).toList();
  }

  long inFlightTo(BrokerId broker) {
    return batches.stream()
        .filter(b -> b.phase() == Phase.IN_FLIGHT && b.sentTo().equals(Optional.of(broker)))
        .count();
  }

  ProducerState withBatch(Batch batch) {
    return withBatches(batches.stream().map(b -> b.key().equals(batch.key()) ? batch : b).toList());
  }

  ProducerState withoutBatch(String key) {
    return withBatches(batches.stream().filter(b -> !b.key().equals(key)).toList());
  }

  ProducerState withFirst(Batch batch) {
    List<Batch> reordered = new ArrayList<>();
    reordered.add(batch);
    reordered.addAll(withoutBatch(batch.key()).batches());
    return withBatches(reordered);
  }

  ProducerState withLast(Batch batch) {
    List<Batch> longer = new ArrayList<>(batches);
    longer.add(batch);
    return withBatches(longer);
  }

  ProducerState withRequests(long newRequests) {
    return new ProducerState(clientId, metadata, newRequests, batches, sequencing);
  }

  @Override
  public Node node() {
    return new Node.Producer(clientId);
  }

  @Override
  public boolean needsLeader() {
    return !batches.isEmpty();
  }

  @Override
  public Timer metadataBackoff(int attempts) {
    return new Timer.MetadataBackoff(clientId, attempts);
  }

  @Override
  public Timer metadataTimeout(BrokerId asked) {
    return new Timer.MetadataTimeout(clientId, asked);
  }

  @Override
  public Fact metadataLearned(Optional<BrokerId> leader, boolean changed) {
    return new Fact.MetadataLearned(clientId, leader, changed);
  }

  @Override
  public ProducerState with(ClientMetadata newMetadata) {
    return new ProducerState(clientId, newMetadata, requests, batches, sequencing);
  }

  ProducerState with(Sequencing newSequencing) {
    return new ProducerState(clientId, metadata, requests, batches, newSequencing);
  }

  ProducerState withBatches(List<Batch> newBatches) {
    return new ProducerState(clientId, metadata, requests, newBatches, sequencing);
  }
}
