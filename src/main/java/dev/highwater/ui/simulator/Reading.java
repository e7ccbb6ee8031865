package dev.highwater.ui.simulator;

import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioRun;
import java.util.List;

/// What the text on the screen means.
public sealed interface Reading {
  /// Not known yet.
  record Pending() implements Reading {}

  /// Nothing: these lines cannot be read.
  ///
  /// @param text which was read
  record Unreadable(String text, List<ScenarioError> errors) implements Reading {
    public Unreadable {
      errors = List.copyOf(errors);
    }
  }

  /// This, played.
  ///
  /// @param text which was read
  record Played(String text, Scenario scenario, List<ScenarioRun> runs) implements Reading {
    public Played {
      runs = List.copyOf(runs);
    }
  }
}
