package dev.highwater.simulator;

/// Rules of the protocol that can be left out, to see that a search finds what they are good for.
///
/// @param maximalIsr the high watermark counts those about to join or leave the in-sync set
/// @param epochStart only a follower past the start of the leader's epoch joins the in-sync set
/// @param divergence a leader finds out where a follower's log parts from its own
/// @param brake the high watermark stands still below {@code min.insync.replicas}
record Safeguards(boolean maximalIsr, boolean epochStart, boolean divergence, boolean brake) {
  /// The protocol as it is.
  static final Safeguards ALL = new Safeguards(true, true, true, true);
}
