package dev.highwater.explorer;

/// Words of a packed state beside nodes and links. The first two, read as one, have the faults
/// left, four bits a kind, and which records have been sent; the next which records were
/// acknowledged and which a consumer may have read.
final class Tally {
  private static final int SENT_SHIFT = 48;
  private static final int SEEN_SHIFT = 16;

  private Tally() {}

  /// One fault of a kind, as a step.
  static long step(Fault fault) {
    return 1L << fault.shift();
  }

  static long first(Budget budget) {
    long tally = 0;
    for (Fault fault : Fault.values()) {
      tally += budget.number(fault) * step(fault);
    }
    return tally;
  }

  /// How many faults of a kind are left.
  static int left(long tally, Fault fault) {
    return (int) (tally >>> fault.shift()) & 15;
  }

  /// Whether any fault of any kind is left.
  static boolean isFaultLeft(long tally) {
    return tally << (Long.SIZE - SENT_SHIFT) != 0;
  }

  /// The same after a record has been sent.
  static long sending(long tally, int record) {
    return tally | 1L << (SENT_SHIFT + record);
  }

  /// The records that have been sent.
  static int sent(long tally) {
    return (int) (tally >>> SENT_SHIFT);
  }

  /// Whether a fault has happened between the two.
  static boolean differInFaults(long one, long other) {
    return isFaultLeft(one ^ other);
  }

  static int acknowledged(int word) {
    return word & 0xFFFF;
  }

  static int seen(int word) {
    return word >>> SEEN_SHIFT;
  }

  static int acknowledging(int records) {
    return records;
  }

  static int seeing(int records) {
    return records << SEEN_SHIFT;
  }
}
