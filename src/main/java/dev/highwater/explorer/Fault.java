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
  TIMEOUT(20);

  private final int shift;

  Fault(int shift) {
    this.shift = shift;
  }

  /// Where a packed state keeps how many are left: four bits from this one on.
  int shift() {
    return shift;
  }

  /// The kinds that end a broker's process.
  public boolean isCrash() {
    return this == CRASH || this == UNCLEAN_CRASH || this == LOSSY_CRASH;
  }
}
