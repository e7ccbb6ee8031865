package dev.highwater.cli;

import dev.highwater.proof.Proof;
import dev.highwater.proof.Ruling;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioRun;
import java.util.List;
import java.util.function.Function;

/// A scenario that was checked: read, run, its claims decided.
///
/// @param errors why it could not be read
/// @param runs one per compared setting
record Checked(
    Exhibit exhibit, List<ScenarioError> errors, List<ScenarioRun> runs, List<Proof> proofs) {

  static Checked of(Exhibit exhibit, Function<Claimed, Proof> decide) {
    return switch (exhibit.reading()) {
      case ReadScenario.Good(Scenario scenario) ->
          new Checked(
              exhibit,
              List.of(),
              Replay.of(scenario),
              scenario.claims().stream().map(decide).toList());
      case ReadScenario.Bad(List<ScenarioError> errors) ->
          new Checked(exhibit, errors, List.of(), List.of());
    };
  }

  /// Whether all of it is as the note says.
  boolean holds() {
    return errors.isEmpty()
        && runs.stream()
            .flatMap(run -> run.expectations().stream())
            .allMatch(ScenarioRun.Expectation::holds)
        && proofs.stream().allMatch(proof -> proof.ruling() == Ruling.PROVED);
  }
}
