package dev.highwater.explorer;

/// A kind of mishap that a search may let happen. What repairs is never one: restarts, the end of a
/// dead broker's session, registration, elections, catching up.
public enum Fault {
  /// A broker's process ends without controlled shutdown; it looks clean to the controller, as in
  /// the recorded clusters.
  CRASH(0),
  /// The same without the mark of a clean shutdown, as after {@code kill -9}.
  UNCLEAN_CRASH(4),
  /// The same, and any unflushed part of the end of the log is lost, as after a power failure.
  LOSSY_CRASH(8),
  /// A follower that is behind is taken out of the in-sync set by its leader.
  LAG(12),
  /// The controller counts a broker as gone that is alive.
  FENCE(16),
  /// Somebody's patience ends although what it waits for may still come.
  TIMEOUT(20),
  /// The connection between two brokers, or between a broker and the controller, breaks and cannot
  /// be made again until it is healed.
  CUT(24),
  /// All these connections of one broker break at once; clients still reach it.
  ISOLATION(28),
  /// A broker is told to shut down in order.
  STOP(32),
  /// A broker's disk is lost and replaced by an empty one; if it runs it crashes by that.
  DISK_LOSS(36),
  /// The first replica of the assignment is to lead: by an operator, or by the controller itself.
  PREFERRED_ELECTION(40),
  /// An operator asks that any replica that lives leads.
  UNCLEAN_ELECTION(44);

  private final int shift;

  Fault(int shift) {
    this.shift = shift;
  }

  /// Where a packed state keeps how many are left: four bits from this one on.
  int shift() {
    return shift;
  }

  /// Whether a leader that suffers it can lose its office by it.
  boolean endsLeadership() {
    return switch (this) {
      case CRASH, UNCLEAN_CRASH, LOSSY_CRASH, FENCE, CUT, ISOLATION, STOP, DISK_LOSS -> true;
      case LAG, TIMEOUT, PREFERRED_ELECTION, UNCLEAN_ELECTION -> false;
    };
  }
}
