package dev.highwater.simulator;

/// On what ground a leader was chosen.
///
/// spec: PartitionChangeBuilder.electAnyLeader, electPreferredLeader
enum ElectionKind {
  /// The first live member of the in-sync set.
  IN_SYNC,
  /// The first live eligible leader replica (KIP-966).
  ELIGIBLE,
  /// The first replica of the assignment, on demand or by the periodic rebalance.
  PREFERRED,
  /// The last known leader, when nobody eligible is left (KIP-966).
  LAST_KNOWN,
  /// Any live replica, by {@code unclean.leader.election.enable}.
  UNCLEAN
}
