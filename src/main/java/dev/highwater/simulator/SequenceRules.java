package dev.highwater.simulator;

import dev.highwater.simulator.ProducerState.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an idempotent producer numbers its batches, keeps them in order, and starts afresh after a
/// gap. Does nothing for any other producer.
///
/// spec: KIP-98, KIP-360; org.apache.kafka.clients.producer.internals.TransactionManager
final class SequenceRules {
  private final boolean idempotent;
  private final Effects out;

  SequenceRules(ProducerConfig settings, Effects out) {
    this.idempotent = settings.idempotence();
    this.out = out;
  }

  /// Before anything is sent: settles whether expired batches left a gap, and starts afresh where
  /// one was left.
  ///
  /// spec: TransactionManager.maybeResolveSequences, bumpIdempotentEpochAndResetIdIfNeeded
  ProducerState prepare(ProducerState producer) {
    Sequencing sequencing = producer.sequencing();
    if (sequencing.unresolved() && producer.sequenced().isEmpty()) {
      boolean whole = sequencing.isNext(sequencing.next());
      sequencing = whole ? sequencing.withUnresolved(false) : sequencing.requestingBump();
    }
    return sequencing.bumpRequested()
        ? bumpEpoch(producer.with(sequencing))
        : producer.with(sequencing);
  }

  /// A new producer epoch: what is not resolved is numbered from 0 again. That can write a record
  /// twice if the broker had it after all.
  ///
  /// spec: KIP-360; TransactionManager.bumpIdempotentProducerEpoch,
  /// TxnPartitionEntry.startSequencesAtBeginning
  private ProducerState bumpEpoch(ProducerState producer) {
    Sequencing sequencing = producer.sequencing().bumped();
    List<Batch> renumbered = new ArrayList<>();
    for (Batch batch : producer.batches()) {
      if (batch.sequence().isPresent()) {
        int count = batch.records().size();
        renumbered.add(batch.renumbered(sequencing.stamp(count)));
        sequencing = sequencing.withNext(sequencing.next() + count);
      } else {
        renumbered.add(batch);
      }
    }
    ProducerState bumped = producer.withBatches(renumbered).with(sequencing);
    out.happened(
        bumped, new Fact.ProducerEpochBumped(producer.clientId(), sequencing.producerEpoch()));
    return bumped;
  }

  /// A retry waits until it is the oldest unresolved batch; a new batch waits while a gap is
  /// suspected.
  ///
  /// spec: RecordAccumulator.shouldStopDrainBatchesForPartition
  boolean mustWait(ProducerState producer, Batch batch) {
    if (!idempotent) {
      return false;
    }
    return batch.sequence().isEmpty()
        ? producer.sequencing().unresolved()
        : !producer.sequenced().getFirst().key().equals(batch.key());
  }

  /// spec: a batch keeps the sequence it was first sent with
  Optional<BatchSequence> stampOf(ProducerState producer, Batch batch) {
    return idempotent && batch.sequence().isEmpty()
        ? Optional.of(producer.sequencing().stamp(batch.records().size()))
        : batch.sequence();
  }

  ProducerState numbered(ProducerState producer, Batch batch) {
    return idempotent && batch.sequence().isEmpty()
        ? producer.with(
            producer.sequencing().withNext(producer.sequencing().next() + batch.records().size()))
        : producer;
  }

  /// spec: TransactionManager.handleCompletedBatch
  ProducerState acknowledged(ProducerState producer, Batch batch) {
    return batch
        .sequence()
        .map(sequence -> producer.with(producer.sequencing().acknowledged(sequence)))
        .orElse(producer);
  }

  /// Whether an error is worth another attempt. A batch that is refused as out of order waits for
  /// the one before it; if there is none, there is a gap and only a new epoch helps.
  ///
  /// spec: TransactionManager.canRetry
  boolean isWorthRetrying(ErrorCode error) {
    return error.isRetriable() || (idempotent && error == ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
  }

  /// spec: TransactionManager.canRetry for OUT_OF_ORDER_SEQUENCE_NUMBER
  ProducerState retried(ProducerState producer, Batch batch, ErrorCode error) {
    if (error != ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER) {
      return producer;
    }
    Sequencing sequencing = producer.sequencing();
    boolean waitsForOthers =
        !sequencing.unresolved()
            && (batch.renumbered() || !sequencing.isNext(batch.sequence().orElseThrow().first()));
    return waitsForOthers ? producer : producer.with(sequencing.requestingBump());
  }

  /// A batch has failed for good. If it certainly was not written, those after it move up, under a
  /// new epoch; if its retries are used up nobody knows, and the gap stays.
  ///
  /// spec: TransactionManager.handleFailedBatch
  ProducerState failed(ProducerState producer, Batch batch, ErrorCode error, boolean retriesLeft) {
    boolean leavesGap = error == ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER || retriesLeft;
    return batch.sequence().isPresent() && leavesGap
        ? producer.with(producer.sequencing().requestingBump())
        : producer;
  }

  /// spec: Sender.sendProducerData: a retried batch that expires leaves its sequence unresolved
  ProducerState expired(ProducerState producer, Batch batch) {
    return batch.sequence().isPresent() && batch.attempts() > 1
        ? producer.with(producer.sequencing().withUnresolved(true))
        : producer;
  }
}
