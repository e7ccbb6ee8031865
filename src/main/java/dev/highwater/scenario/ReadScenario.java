package dev.highwater.scenario;

import java.util.List;

/// The outcome of reading a scenario's text.
public sealed interface ReadScenario {
  /// The text means this.
  record Good(Scenario scenario) implements ReadScenario {}

  /// The text means nothing; every line that cannot be read is listed.
  ///
  /// @param errors in order of lines, at least one
  record Bad(List<ScenarioError> errors) implements ReadScenario {
    public Bad {
      errors = List.copyOf(errors);
    }
  }
}
