package dev.highwater.simulator;

/// Counts the leaderships of the partition; every change of leader, also to none, adds one.
public record LeaderEpoch(int value) {
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
