package dev.highwater.proof;

/// What deciding one claim may cost. A claim that needs more is not finished, never proved.
///
/// @param bytes memory of one search, roughly
/// @param states distinct states of one search
/// @param millis time for the whole claim, in milliseconds
/// @param workers threads, 1 or 2; the answer is the same
public record Allowance(long bytes, long states, long millis, int workers) {
  /// A minute, half a gigabyte but never more than half of what the JVM has, two workers.
  public static Allowance usual() {
    long half = Runtime.getRuntime().maxMemory() / 2;
    return new Allowance(Math.min(512L << 20, half), Long.MAX_VALUE, 60_000, 2);
  }

  public Allowance withBytes(long value) {
    return new Allowance(value, states, millis, workers);
  }

  public Allowance withStates(long value) {
    return new Allowance(bytes, value, millis, workers);
  }

  public Allowance withMillis(long value) {
    return new Allowance(bytes, states, value, workers);
  }

  public Allowance withWorkers(int value) {
    return new Allowance(bytes, states, millis, value);
  }
}
