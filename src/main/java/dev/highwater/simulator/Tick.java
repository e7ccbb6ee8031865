package dev.highwater.simulator;

/// A point in simulated time.
///
/// @param micros microseconds since the run began
public record Tick(long micros) implements Comparable<Tick> {
  /// The beginning of a run.
  public static final Tick ZERO = new Tick(0);

  /// The tick {@code millis} milliseconds after the beginning.
  public static Tick ofMillis(long millis) {
    return new Tick(millis * 1000);
  }

  /// Milliseconds since the run began.
  public double millis() {
    return micros / 1000.0;
  }

  /// The tick {@code more} microseconds later.
  public Tick plusMicros(long more) {
    return new Tick(micros + more);
  }

  @Override
  public int compareTo(Tick other) {
    return Long.compare(micros, other.micros);
  }
}
