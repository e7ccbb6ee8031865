package dev.highwater.explorer;

/// Two words of a packed state beside nodes and links. The first has the faults left, four bits a
/// kind, and how many records have been sent; the second which records were acknowledged and which
/// a consumer may have read.
final class Tally {
  static final int SENT = 1 << 24;
  private static final int SEEN_SHIFT = 16;

  private Tally() {}

  /// One fault of a kind, as a step in the first word.
  static int step(Fault fault) {
    return 1 << fault.shift();
  }

  static int first(Budget budget) {
    int word = 0;
    for (Fault fault : Fault.values()) {
      word += budget.number(fault) * step(fault);
    }
    return word;
  }

  /// How many faults of a kind are left.
  static int left(int word, Fault fault) {
    return word >>> fault.shift() & 15;
  }

  static int sent(int word) {
    return word >>> 24;
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
