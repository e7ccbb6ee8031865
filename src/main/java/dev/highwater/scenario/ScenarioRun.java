package dev.highwater.scenario;

import dev.highwater.simulator.Trace;
import java.util.List;

/// One run of a scenario under one setting.
///
/// @param setting what sets this run apart from its siblings, for example {@code acks=1}; empty
///   when it is alone
/// @param trace what happened
/// @param expectations what the scenario said must be seen, and whether it was
/// @param passages how the lines of the script were passed, in their order; those that the run did
///   not come to are missing at the end
public record ScenarioRun(
    String setting, Trace trace, List<Expectation> expectations, List<Passage> passages) {
  public ScenarioRun {
    expectations = List.copyOf(expectations);
    passages = List.copyOf(passages);
  }

  /// A run that does not tell how it passed its script.
  public ScenarioRun(String setting, Trace trace, List<Expectation> expectations) {
    this(setting, trace, expectations, List.of());
  }

  /// A line of the scenario that says what must be seen, or a wait that never came true.
  ///
  /// @param text the line as canonically printed
  /// @param observed what was seen instead, in one clause; empty when it holds
  public record Expectation(String text, boolean holds, String observed) {
    /// An expectation without a word about what was seen.
    public Expectation(String text, boolean holds) {
      this(text, holds, "");
    }
  }
}
