package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a broker knows of idempotent producers. It is read off the log, so every replica with the
/// same log knows the same: a new leader has it from its followership.
///
/// spec: KIP-98; org.apache.kafka.storage.internals.log.ProducerStateManager, ProducerStateEntry
final class ProducerStates {
  /// spec: ProducerStateEntry.NUM_BATCHES_TO_RETAIN
  private static final int BATCHES_REMEMBERED = 5;

  private final List<Remembered> newestFirst = new ArrayList<>();

  private record Remembered(BatchSequence batch, long baseOffset) {}

  /// What becomes of a batch that comes from a producer.
  sealed interface Verdict {
    /// It is appended.
    record InOrder() implements Verdict {}

    /// It is in the log already, from this offset on: it is answered, not appended.
    record Duplicate(long baseOffset) implements Verdict {}

    /// It is refused.
    record Refused(ErrorCode error) implements Verdict {}
  }

  private ProducerStates(ReplicaLog log, int producerId) {
    List<LogRecord> records = log.records();
    for (int offset = records.size() - 1; offset >= 0; offset--) {
      Optional<BatchSequence> found =
          records.get(offset).batch().filter(b -> b.producerId() == producerId);
      if (found.isPresent() && isForgotten(found.get())) {
        return;
      }
      if (found.isPresent()) {
        remember(found.get(), offset);
      }
    }
  }

  /// Only the newest batches count, and only those of the newest producer epoch.
  private boolean isForgotten(BatchSequence batch) {
    if (newestFirst.isEmpty()) {
      return false;
    }
    BatchSequence newest = newestFirst.getFirst().batch();
    boolean another = !newestFirst.getLast().batch().equals(batch);
    return newest.producerEpoch() != batch.producerEpoch()
        || (another && newestFirst.size() == BATCHES_REMEMBERED);
  }

  private void remember(BatchSequence batch, long offset) {
    if (!newestFirst.isEmpty() && newestFirst.getLast().batch().equals(batch)) {
      newestFirst.removeLast();
    }
    newestFirst.add(new Remembered(batch, offset));
  }

  /// Judges a batch: a repetition of one of the last five is recognised, a gap is refused.
  ///
  /// spec: UnifiedLog.analyzeAndValidateProducerState, ProducerAppendInfo.checkProducerEpoch and
  /// checkSequence. A producer the log knows nothing of may begin with any sequence.
  static Verdict judge(ReplicaLog log, BatchSequence batch) {
    ProducerStates states = new ProducerStates(log, batch.producerId());
    if (states.newestFirst.isEmpty()) {
      return new Verdict.InOrder();
    }
    BatchSequence newest = states.newestFirst.getFirst().batch();
    for (Remembered remembered : states.newestFirst) {
      if (remembered.batch().equals(batch)) {
        return new Verdict.Duplicate(remembered.baseOffset());
      }
    }
    if (batch.producerEpoch() < newest.producerEpoch()) {
      return new Verdict.Refused(ErrorCode.INVALID_PRODUCER_EPOCH);
    }
    boolean inSequence =
        batch.producerEpoch() == newest.producerEpoch()
            ? batch.first() == newest.last() + 1
            : batch.first() == 0;
    return inSequence
        ? new Verdict.InOrder()
        : new Verdict.Refused(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
  }
}
