package dev.highwater.simulator;

/// How an idempotent producer numbers its batches.
///
/// spec: KIP-98, KIP-360; org.apache.kafka.clients.producer.internals.TransactionManager,
/// TxnPartitionEntry
///
/// @param producerId which producer, from 1; given out without asking a broker
/// @param producerEpoch counts its fresh starts
/// @param next sequence of the next record
/// @param lastAcked sequence of the last acknowledged record; {@link #NONE} before the first
/// @param unresolved a batch that was sent has expired: whether it was written is not known
/// @param bumpRequested it starts afresh before it sends again
record Sequencing(
    int producerId,
    int producerEpoch,
    int next,
    int lastAcked,
    boolean unresolved,
    boolean bumpRequested) {
  static final int NONE = -1;

  static Sequencing begin(int producerId) {
    return new Sequencing(producerId, 0, 0, NONE, false, false);
  }

  boolean isNext(int sequence) {
    return sequence == lastAcked + 1;
  }

  BatchSequence stamp(int records) {
    return new BatchSequence(producerId, producerEpoch, next, next + records - 1);
  }

  Sequencing withNext(int newNext) {
    return new Sequencing(producerId, producerEpoch, newNext, lastAcked, unresolved, bumpRequested);
  }

  Sequencing acknowledged(BatchSequence batch) {
    boolean counts = batch.producerEpoch() == producerEpoch && batch.last() > lastAcked;
    return counts
        ? new Sequencing(producerId, producerEpoch, next, batch.last(), unresolved, bumpRequested)
        : this;
  }

  Sequencing withUnresolved(boolean nowUnresolved) {
    return new Sequencing(producerId, producerEpoch, next, lastAcked, nowUnresolved, bumpRequested);
  }

  Sequencing requestingBump() {
    return new Sequencing(producerId, producerEpoch, next, lastAcked, unresolved, true);
  }

  Sequencing bumped() {
    return new Sequencing(producerId, producerEpoch + 1, 0, NONE, false, false);
  }
}
