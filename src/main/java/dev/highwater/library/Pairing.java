package dev.highwater.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Which block of the notes is which known block, as far as it has been decided.
///
/// Blocks go by their numbers in {@link #known} and {@link #read}.
final class Pairing {
  /// Stands for no block.
  static final int NONE = -1;

  private final List<Block> known;
  private final List<Block> read;
  private final int[] readOf;
  private final int[] knownOf;

  /// @param known by note and place
  /// @param read by note and place
  Pairing(List<Block> known, List<Block> read) {
    this.known = known;
    this.read = read;
    readOf = new int[known.size()];
    knownOf = new int[read.size()];
    Arrays.fill(readOf, NONE);
    Arrays.fill(knownOf, NONE);
  }

  List<Block> known() {
    return known;
  }

  List<Block> read() {
    return read;
  }

  Block known(int block) {
    return known.get(block);
  }

  Block read(int block) {
    return read.get(block);
  }

  void pair(int knownBlock, int readBlock) {
    readOf[knownBlock] = readBlock;
    knownOf[readBlock] = knownBlock;
  }

  int readOf(int knownBlock) {
    return readOf[knownBlock];
  }

  int knownOf(int readBlock) {
    return knownOf[readBlock];
  }

  boolean areOpen(int knownBlock, int readBlock) {
    return readOf[knownBlock] == NONE && knownOf[readBlock] == NONE;
  }

  /// Known blocks that are in no pair yet.
  IntStream openKnown() {
    return IntStream.range(0, readOf.length).filter(block -> readOf[block] == NONE);
  }

  /// Blocks of the notes that are in no pair yet.
  IntStream openRead() {
    return IntStream.range(0, knownOf.length).filter(block -> knownOf[block] == NONE);
  }
}
