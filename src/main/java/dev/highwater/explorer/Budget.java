package dev.highwater.explorer;

/// How many faults of each kind may happen at most. What repairs is never counted: restarts, the
/// end of a dead broker's session, registration, elections, catching up.
///
/// @param crashes a broker's process ends without controlled shutdown; it looks clean to the
///   controller, as in the recorded clusters
/// @param uncleanCrashes the same without the mark of a clean shutdown, as after {@code kill -9}
/// @param lossyCrashes the same, and any unflushed part of the end of the log is lost, as after a
///   power failure
/// @param lags a follower that is behind is taken out of the in-sync set by its leader
/// @param fences the controller counts a broker as gone that is alive
/// @param timeouts somebody's patience ends although what it waits for may still come
public record Budget(
    int crashes, int uncleanCrashes, int lossyCrashes, int lags, int fences, int timeouts) {
  /// Nothing goes wrong.
  public static final Budget NONE = new Budget(0, 0, 0, 0, 0, 0);

  /// The most of one kind.
  public static final int MOST = 9;

  /// @throws IllegalArgumentException for a number below 0 or above {@link #MOST}
  public Budget {
    for (int number : new int[] {crashes, uncleanCrashes, lossyCrashes, lags, fences, timeouts}) {
      if (number < 0 || number > MOST) {
        throw new IllegalArgumentException("a fault may happen 0 to " + MOST + " times");
      }
    }
  }

  /// Nothing goes wrong but so many crashes.
  public static Budget ofCrashes(int crashes) {
    return NONE.withCrashes(crashes);
  }

  public Budget withCrashes(int value) {
    return new Budget(value, uncleanCrashes, lossyCrashes, lags, fences, timeouts);
  }

  public Budget withUncleanCrashes(int value) {
    return new Budget(crashes, value, lossyCrashes, lags, fences, timeouts);
  }

  public Budget withLossyCrashes(int value) {
    return new Budget(crashes, uncleanCrashes, value, lags, fences, timeouts);
  }

  public Budget withLags(int value) {
    return new Budget(crashes, uncleanCrashes, lossyCrashes, value, fences, timeouts);
  }

  public Budget withFences(int value) {
    return new Budget(crashes, uncleanCrashes, lossyCrashes, lags, value, timeouts);
  }

  public Budget withTimeouts(int value) {
    return new Budget(crashes, uncleanCrashes, lossyCrashes, lags, fences, value);
  }

  /// Faults of all kinds together.
  public int total() {
    return crashes + uncleanCrashes + lossyCrashes + lags + fences + timeouts;
  }
}
