package dev.highwater.simulator;

/// A 64-bit hash over what a thing says, the same in every JVM and whatever order things turn up
/// in.
final class ContentHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private ContentHash() {}

  /// @param value its text must say all that tells it from others, as a record's does
  static long of(Object value) {
    String text = value.toString();
    long hash = mix(text.length());
    for (int at = 0; at < text.length(); at++) {
      hash = mix(hash ^ (text.charAt(at) * FACTOR));
    }
    return hash;
  }

  static long combine(long one, long other) {
    return mix(one * 31 + mix(other));
  }

  /// spec: the finaliser of SplittableRandom (Steele, Lea, Flood 2014; Stafford's variant 13)
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
