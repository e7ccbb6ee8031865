package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Choice;
import java.util.Optional;

/// One line of a scenario's script. Lines follow one another: the next begins when this one is
/// over.
public sealed interface Step {
  /// Does something to the cluster.
  ///
  /// @param when the run first goes on until this holds, and the action follows at that very moment
  /// @param beforeFetchOf then it goes on until the next fetch of this broker is about to reach the
  ///   leader; the action comes first
  record Do(Action action, Optional<Condition> when, Optional<BrokerId> beforeFetchOf)
      implements Step {
    /// An action that waits for no fetch.
    public Do(Action action, Optional<Condition> when) {
      this(action, when, Optional.empty());
    }
  }

  /// Lets one event happen; only in a scenario that is scheduled by hand.
  record Choose(Choice choice) implements Step {}

  /// Lets time pass.
  ///
  /// @param ms milliseconds of simulated time
  record Wait(int ms) implements Step {}

  /// Lets time pass until something holds; if it never does, the wait is a failed expectation.
  record WaitUntil(Condition condition) implements Step {}

  /// Says what must be seen here. An expected acknowledgement or error is first waited for.
  ///
  /// @param under the compared value this is expected under; empty for all
  record Expect(Condition condition, Optional<Comparison> under) implements Step {}

  /// Says what holds in all stories that the configuration allows, or in some; the exhaustive
  /// search decides it. In a timed run nothing happens by it.
  ///
  /// @param under the compared value this is claimed under; empty for all
  record Claim(dev.highwater.scenario.Claim claim, Optional<Comparison> under) implements Step {}
}
