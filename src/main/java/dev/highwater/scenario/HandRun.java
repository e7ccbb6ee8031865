package dev.highwater.scenario;

import dev.highwater.simulator.Choice;
import dev.highwater.simulator.Moment;
import dev.highwater.simulator.SteppedRun;
import dev.highwater.simulator.Tick;
import java.util.ArrayList;
import java.util.List;

/// One run of a script that says itself which event comes next. Nothing is waited for: an
/// expectation is about the very moment at which it stands. An event that cannot happen ends the
/// run.
final class HandRun {
  private final Scenario.Variant variant;
  private final SteppedRun run;
  private final List<ScenarioRun.Expectation> expectations = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private boolean over;

  HandRun(Scenario.Variant variant) {
    this.variant = variant;
    run = new SteppedRun(variant.config());
  }

  ScenarioRun play(List<Step> steps) {
    for (Step step : steps) {
      int before = expectations.size();
      int told = run.told();
      play(step);
      passages.add(
          new Passage(
              Tick.ZERO,
              Tick.ZERO,
              told,
              told,
              run.told(),
              expectations.subList(before, expectations.size())));
    }
    return new ScenarioRun(variant.setting(), run.trace(), expectations, passages);
  }

  private void play(Step step) {
    switch (step) {
      case Step.Choose(Choice choice) -> choose(step, choice);
      case Step.Expect(Condition condition, var _) -> {
        Moment moment = run.moment();
        boolean holds = Observation.holds(condition, moment);
        expect(step, holds, holds ? "" : Observation.seen(condition, moment));
      }
      case Step.Claim _ -> {}
      case Step.Do _, Step.Wait _, Step.WaitUntil _ ->
          throw new IllegalArgumentException("not a step by hand: " + ScenarioPrinter.step(step));
    }
  }

  private void choose(Step step, Choice choice) {
    if (over) {
      return;
    }
    try {
      run.play(choice);
    } catch (IllegalArgumentException _) {
      over = true;
      expect(step, false, "it cannot happen here, so the run ends");
    }
  }

  private void expect(Step step, boolean holds, String observed) {
    expectations.add(new ScenarioRun.Expectation(ScenarioPrinter.step(step), holds, observed));
  }
}
