package dev.highwater.simulator;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A table from numbers to numbers in flat arrays. Any number of threads may read while one writes;
/// a reader may miss what is being written, but never sees half of it.
final class LongIntTable {
  /// What is not there.
  static final int ABSENT = -1;

  private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int FIRST_CAPACITY = 1 << 12;

  private volatile Slots slots = new Slots(FIRST_CAPACITY);
  private int size;

  /// Key 0 means that the slot is free, so every key is kept as itself plus one.
  private static final class Slots {
    private final long[] keys;
    private final int[] values;

    Slots(int capacity) {
      keys = new long[capacity];
      values = new int[capacity];
    }

    private int first(long kept) {
      return (int) (ContentHash.mix(kept) >>> 32) & (keys.length - 1);
    }

    int get(long kept) {
      int mask = keys.length - 1;
      for (int at = first(kept); ; at = (at + 1) & mask) {
        long found = (long) KEY.getAcquire(keys, at);
        if (found == kept) {
          return values[at];
        }
        if (found == 0) {
          return ABSENT;
        }
      }
    }

    void put(long kept, int value) {
      int mask = keys.length - 1;
      int at = first(kept);
      while (keys[at] != 0) {
        at = (at + 1) & mask;
      }
      values[at] = value;
      KEY.setRelease(keys, at, kept);
    }
  }

  /// The value of a key, or {@link #ABSENT}.
  int get(long key) {
    return slots.get(key + 1);
  }

  /// Adds a key that is not there yet. Only one thread may write at a time.
  void put(long key, int value) {
    if (size * 2 > slots.keys.length) {
      grow();
    }
    slots.put(key + 1, value);
    size++;
  }

  private void grow() {
    Slots larger = new Slots(slots.keys.length * 2);
    for (int at = 0; at < slots.keys.length; at++) {
      if (slots.keys[at] != 0) {
        larger.put(slots.keys[at], slots.values[at]);
      }
    }
    slots = larger;
  }
}
