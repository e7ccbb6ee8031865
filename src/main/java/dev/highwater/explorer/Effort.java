package dev.highwater.explorer;

/// What a search has done. The same question always gives the same figures.
///
/// @param states distinct states found
/// @param transitions steps between them that were tried
/// @param depth steps from the beginning to the farthest of them
public record Effort(long states, long transitions, int depth) {
  /// Nothing yet.
  public static final Effort NONE = new Effort(0, 0, 0);

  /// An upper estimate of the probability that two of the states share a 64-bit fingerprint, so
  /// that one was left out: n²/2⁶⁵.
  public double collisionEstimate() {
    return (double) states * states / 0x1p65;
  }

  /// Both together, one after the other.
  public Effort plus(Effort other) {
    return new Effort(
        states + other.states, transitions + other.transitions, Math.max(depth, other.depth));
  }
}
