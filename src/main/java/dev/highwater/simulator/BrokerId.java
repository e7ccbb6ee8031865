package dev.highwater.simulator;

/// A broker of the simulated cluster; the replica it holds has the same number.
///
/// @param value counts from 1, in assignment order
public record BrokerId(int value) implements Comparable<BrokerId> {
  @Override
  public int compareTo(BrokerId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
