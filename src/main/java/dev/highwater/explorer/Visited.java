package dev.highwater.explorer;

/// Fingerprints of the states that were reached, in one flat array.
final class Visited {
  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] slots = new long[FIRST_CAPACITY];
  private int size;

  /// 0 marks a free slot; a state with that fingerprint counts as one with another.
  private static long kept(long print) {
    return print == 0 ? 1 : print;
  }

  private int first(long print) {
    return (int) (print >>> 20) & (slots.length - 1);
  }

  boolean contains(long print) {
    long kept = kept(print);
    int mask = slots.length - 1;
    for (int at = first(kept); ; at = (at + 1) & mask) {
      if (slots[at] == kept) {
        return true;
      }
      if (slots[at] == 0) {
        return false;
      }
    }
  }

  /// True if it was not there.
  boolean add(long print) {
    long kept = kept(print);
    int mask = slots.length - 1;
    int at = first(kept);
    while (slots[at] != 0) {
      if (slots[at] == kept) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = kept;
    size++;
    return true;
  }

  int size() {
    return size;
  }

  /// Bytes that it takes, and would take while it grows.
  long bytes() {
    return 8L * slots.length;
  }

  /// Whether it should grow before so many more come in.
  boolean isTightFor(int more) {
    return (size + (long) more) * 10 > slots.length * 7L;
  }

  void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    int mask = slots.length - 1;
    for (long kept : before) {
      if (kept != 0) {
        int at = first(kept);
        while (slots[at] != 0) {
          at = (at + 1) & mask;
        }
        slots[at] = kept;
      }
    }
  }
}
