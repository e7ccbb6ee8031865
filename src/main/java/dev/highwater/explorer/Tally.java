package dev.highwater.explorer;

/// Two words of a packed state beside nodes and links. The first has the faults left, four bits a
/// kind, and how many records have been sent; the second which records were acknowledged and which
/// a consumer may have read.
final class Tally {
  /// One of each kind of fault, as a step in the first word.
  static final int CRASH = 1;

  static final int UNCLEAN_CRASH = 1 << 4;
  static final int LOSSY_CRASH = 1 << 8;
  static final int LAG = 1 << 12;
  static final int FENCE = 1 << 16;
  static final int TIMEOUT = 1 << 20;
  static final int SENT = 1 << 24;
  private static final int SEEN_SHIFT = 16;

  private Tally() {}

  static int first(Budget budget) {
    return budget.crashes() * CRASH
        + budget.uncleanCrashes() * UNCLEAN_CRASH
        + budget.lossyCrashes() * LOSSY_CRASH
        + budget.lags() * LAG
        + budget.fences() * FENCE
        + budget.timeouts() * TIMEOUT;
  }

  /// How many faults of a kind are left.
  static int left(int word, int kind) {
    return (word / kind) & 15;
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
