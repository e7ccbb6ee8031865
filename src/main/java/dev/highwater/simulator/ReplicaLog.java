package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One replica's log, immutable, together with what its leader-epoch cache would answer.
record ReplicaLog(List<LogRecord> records) {
  static final ReplicaLog EMPTY = new ReplicaLog(List.of());

  ReplicaLog {
    records = List.copyOf(records);
  }

  /// The offset the next record gets.
  long endOffset() {
    return records.size();
  }

  Optional<LeaderEpoch> lastEpoch() {
    return records.isEmpty() ? Optional.empty() : Optional.of(records.getLast().epoch());
  }

  ReplicaLog append(List<LogRecord> more) {
    List<LogRecord> all = new ArrayList<>(records.size() + more.size());
    all.addAll(records);
    all.addAll(more);
    return new ReplicaLog(all);
  }

  ReplicaLog truncateTo(long endOffset) {
    return new ReplicaLog(records.subList(0, (int) endOffset));
  }

  List<LogRecord> from(long offset) {
    return List.copyOf(records.subList((int) Math.min(offset, endOffset()), records.size()));
  }

  /// Where the largest epoch not above {@code asked} ends in this log.
  ///
  /// spec: KIP-101, KIP-279; LeaderEpochFileCache.endOffsetFor
  EpochEnd endOffsetFor(LeaderEpoch asked) {
    int end = records.size();
    while (end > 0 && records.get(end - 1).epoch().value() > asked.value()) {
      end--;
    }
    LeaderEpoch found = end == 0 ? asked : records.get(end - 1).epoch();
    return new EpochEnd(found, end);
  }

  /// An epoch and the offset just after its last record.
  record EpochEnd(LeaderEpoch epoch, long endOffset) {}
}
