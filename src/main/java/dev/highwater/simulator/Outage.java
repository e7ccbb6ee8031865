package dev.highwater.simulator;

import java.util.Optional;

/// Something that is out of order for a part of a run although no process has ended, so that the
/// cluster after a step does not show it.
public sealed interface Outage {
  /// The step that tells of its beginning, counted from 0.
  int from();

  /// The step that tells of its end; empty when it lasts to the end of the run.
  Optional<Integer> until();

  /// A broker's process stands still.
  record StandsStill(BrokerId broker, int from, Optional<Integer> until) implements Outage {}

  /// No connection can be made between two nodes, in either direction.
  record LinkCut(Node one, Node other, int from, Optional<Integer> until) implements Outage {}

  /// Whether it lasts just after a step.
  default boolean isAfter(int step) {
    return from() <= step && until().filter(end -> end <= step).isEmpty();
  }
}
