package dev.highwater.proof;

import dev.highwater.scenario.Scenario;
import dev.highwater.simulator.Choice;
import java.util.List;

/// A run that goes with a verdict.
///
/// @param kind what it shows
/// @param events in their order
/// @param scenario plays it
public record Witness(Kind kind, List<Choice> events, Scenario scenario) {
  public Witness {
    events = List.copyOf(events);
  }

  /// What a run shows.
  public enum Kind {
    /// The promise of the claim breaks here.
    BREAKS,
    /// The promise is kept although the interesting case occurs: every record is acknowledged and,
    /// if faults are allowed, one has happened and been overcome. So the proof is not empty.
    KEEPS
  }
}
