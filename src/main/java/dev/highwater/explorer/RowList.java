package dev.highwater.explorer;

import java.util.ArrayList;
import java.util.List;

/// A growing list of rows of numbers, all equally wide, in blocks that never move.
final class RowList {
  private static final int BLOCK_SHIFT = 9;
  private static final int BLOCK = 1 << BLOCK_SHIFT;

  private final int width;
  private final List<int[]> blocks = new ArrayList<>();
  private int size;

  RowList(int width) {
    this.width = width;
  }

  int size() {
    return size;
  }

  long bytes() {
    return 4L * width * BLOCK * blocks.size();
  }

  /// Begins a new row; its numbers go to {@link #block} at {@link #offset}.
  int add() {
    if (size == blocks.size() * BLOCK) {
      blocks.add(new int[width * BLOCK]);
    }
    return size++;
  }

  int[] block(int row) {
    return blocks.get(row >>> BLOCK_SHIFT);
  }

  int offset(int row) {
    return (row & (BLOCK - 1)) * width;
  }

  /// Forgets all rows but keeps a little room for new ones.
  void clear() {
    size = 0;
    while (blocks.size() > 64) {
      blocks.removeLast();
    }
  }
}
