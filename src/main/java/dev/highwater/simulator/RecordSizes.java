package dev.highwater.simulator;

/// Sizes of records and batches in bytes, close to Kafka's own.
///
/// spec: RecordBatch v2: 61 bytes of header; DefaultRecord: lengths, deltas and attributes
final class RecordSizes {
  /// A record of which nothing is said.
  static final int USUAL = 100;

  static final int BATCH_HEADER = 61;
  private static final int RECORD_OVERHEAD = 8;

  private RecordSizes() {}

  /// What a record with so large a value takes in a batch.
  static int record(int valueBytes) {
    return valueBytes + RECORD_OVERHEAD;
  }
}
