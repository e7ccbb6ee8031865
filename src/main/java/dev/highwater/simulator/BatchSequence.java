package dev.highwater.simulator;

/// What an idempotent producer writes on a batch, and what the log keeps of it.
///
/// spec: KIP-98; RecordBatch.producerId, producerEpoch, baseSequence, lastSequence
///
/// @param producerId which producer, from 1
/// @param producerEpoch counts the producer's fresh starts from sequence 0
/// @param first sequence of the batch's first record
/// @param last sequence of its last record
public record BatchSequence(int producerId, int producerEpoch, int first, int last) {}
