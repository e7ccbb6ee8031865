package dev.highwater.cli;

import dev.highwater.proof.Proof;
import dev.highwater.proof.Ruling;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A scenario that was checked: read, run, its claims decided.
///
/// @param errors why it could not be read
/// @param runs one per compared setting, then those of its variations
record Checked(
    Exhibit exhibit, List<ScenarioError> errors, List<ScenarioRun> runs, List<Proof> proofs) {

  static Checked of(Exhibit exhibit, Function<Claimed, Proof> decide) {
    return switch (exhibit.reading()) {
      case ReadScenario.Good(Scenario scenario) ->
          new Checked(
              exhibit,
              List.of(),
              runs(scenario),
              Stream.concat(Stream.of(scenario), scenario.variations().stream())
                  .flatMap(each -> claims(scenario, each))
                  .map(decide)
                  .toList());
      case ReadScenario.Bad(List<ScenarioError> errors) ->
          new Checked(exhibit, errors, List.of(), List.of());
    };
  }

  private static List<ScenarioRun> runs(Scenario scenario) {
    List<ScenarioRun> runs = new ArrayList<>(Replay.of(scenario));
    for (Scenario variation : scenario.variations()) {
      for (ScenarioRun run : Replay.of(variation)) {
        runs.add(
            new ScenarioRun(
                setting(scenario, variation, run.setting()), run.trace(), run.expectations()));
      }
    }
    return runs;
  }

  private static Stream<Claimed> claims(Scenario scenario, Scenario variation) {
    return variation.claims().stream()
        .map(claimed ->
            new Claimed(
                claimed.text(),
                claimed.claim(),
                setting(scenario, variation, claimed.setting()),
                claimed.stage()));
  }

  /// What sets a run of a variation apart, for example {@code replicas=5, acks=1}.
  private static String setting(Scenario scenario, Scenario variation, String compared) {
    return Stream.concat(
            scenario.changedIn(variation).stream().map(Setting::text),
            Stream.of(compared).filter(text -> !text.isEmpty()))
        .collect(Collectors.joining(", "));
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
