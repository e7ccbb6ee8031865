package dev.highwater.explorer;

import java.util.Arrays;

/// States that may be new, with how they came about.
final class Candidates {
  private static final int EXTRA = 6;

  private final int width;
  private int[] rows;
  private int size;

  Candidates(int width) {
    this.width = width;
    rows = new int[(width + EXTRA) * 64];
  }

  void clear() {
    size = 0;
    if (rows.length > (width + EXTRA) << 14) {
      rows = new int[(width + EXTRA) * 64];
    }
  }

  int size() {
    return size;
  }

  void add(Packing state, int parent, int action, int order, int marks) {
    int at = size * (width + EXTRA);
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    state.store(rows, at);
    at += width;
    rows[at] = (int) (state.print() >>> 32);
    rows[at + 1] = (int) state.print();
    rows[at + 2] = parent;
    rows[at + 3] = action;
    rows[at + 4] = order;
    rows[at + 5] = marks;
    size++;
  }

  private int extra(int candidate, int which) {
    return rows[candidate * (width + EXTRA) + width + which];
  }

  long print(int candidate) {
    return ((long) extra(candidate, 0) << 32) | (extra(candidate, 1) & 0xFFFFFFFFL);
  }

  int parent(int candidate) {
    return extra(candidate, 2);
  }

  int action(int candidate) {
    return extra(candidate, 3);
  }

  int order(int candidate) {
    return extra(candidate, 4);
  }

  int marks(int candidate) {
    return extra(candidate, 5);
  }

  void store(int candidate, int[] to, int at) {
    System.arraycopy(rows, candidate * (width + EXTRA), to, at, width);
  }
}
