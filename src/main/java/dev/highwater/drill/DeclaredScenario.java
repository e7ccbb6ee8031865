package dev.highwater.drill;

import dev.highwater.scenario.Action;
import dev.highwater.scenario.Condition;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.ScenarioRun.Expectation;
import dev.highwater.scenario.Step;
import java.util.ArrayList;
import java.util.List;

/// A scenario the note itself declares: what it is about, and how its own expectations fared.
final class DeclaredScenario {
  private DeclaredScenario() {}

  static Drill.Emphasis emphasis(Scenario scenario) {
    boolean refuses = false;
    boolean crashes = false;
    boolean holds = false;
    for (Step step : scenario.steps()) {
      switch (step) {
        case Step.Expect(Condition.Failed _, var _) -> refuses = true;
        case Step.Do(Action.Crash _, var _, var _) -> crashes = true;
        case Step.Do(Action.HoldFetches _, var _, var _) -> holds = true;
        default -> {}
      }
    }
    if (refuses) {
      return Drill.Emphasis.AVAILABILITY;
    }
    if (crashes) {
      return Drill.Emphasis.DURABILITY;
    }
    boolean compares = scenario.comparison().isPresent();
    return compares && !holds ? Drill.Emphasis.LATENCY : Drill.Emphasis.ACKNOWLEDGEMENT;
  }

  static List<Remark> remarks(List<ScenarioRun> runs) {
    List<Remark> remarks = new ArrayList<>();
    int held = 0;
    for (ScenarioRun run : runs) {
      for (Expectation expectation : run.expectations()) {
        if (expectation.holds()) {
          held++;
        } else {
          remarks.add(failed(run, expectation));
        }
      }
    }
    if (held > 0) {
      String lines = held == 1 ? "1 expectation holds" : held + " expectations hold";
      remarks.add(
          new Remark(
              Remark.Kind.CONFIRMS, lines, "The run shows what the scenario says: " + lines + "."));
    }
    return remarks;
  }

  private static Remark failed(ScenarioRun run, Expectation expectation) {
    String under = run.setting().isEmpty() ? "" : " under " + run.setting();
    return new Remark(
        Remark.Kind.CORRECTS,
        "the run shows otherwise",
        "\""
            + expectation.text()
            + "\" does not hold"
            + under
            + ": "
            + expectation.observed()
            + ".");
  }
}
