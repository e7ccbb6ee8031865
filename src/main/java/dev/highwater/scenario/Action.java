package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import java.util.List;
import java.util.OptionalInt;

/// Something done to the cluster, at once.
public sealed interface Action {
  /// The application sends a record; it does not wait for the outcome.
  record Send(String record) implements Action {}

  /// A broker stops without a word and keeps its log. Nobody is told: the controller finds out.
  record Crash(Target target) implements Action {}

  /// A crashed broker starts again.
  record Restart(BrokerId broker) implements Action {}

  /// The network keeps back what the brokers fetch.
  ///
  /// @param forMs releases by itself after so long; empty when a {@link ReleaseFetches} does it, or
  ///   nothing
  record HoldFetches(List<BrokerId> brokers, OptionalInt forMs) implements Action {
    public HoldFetches {
      brokers = List.copyOf(brokers);
    }
  }

  /// The network lets the brokers' fetches go on.
  record ReleaseFetches(List<BrokerId> brokers) implements Action {
    public ReleaseFetches {
      brokers = List.copyOf(brokers);
    }
  }
}
