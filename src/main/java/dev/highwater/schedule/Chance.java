package dev.highwater.schedule;

/// A number drawn for one review of one card, the same whenever it is asked for.
final class Chance {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Chance() {}

  /// Evenly spread, at least 0 and below 1. Mixes bits as SplitMix64 does.
  ///
  /// @param reps reviews so far
  static double of(long seed, int reps) {
    long bits = seed + (reps + 1) * GOLDEN_GAMMA;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    bits ^= bits >>> 31;
    return (bits >>> 11) * 0x1.0p-53;
  }
}
