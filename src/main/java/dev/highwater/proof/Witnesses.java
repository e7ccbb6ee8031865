package dev.highwater.proof;

import dev.highwater.explorer.Verdict;
import dev.highwater.scenario.Condition;
import dev.highwater.scenario.Promise;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Stage;
import dev.highwater.scenario.Step;
import dev.highwater.simulator.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a scenario that plays of the run that goes with a verdict, and lets it say at its end what
/// was broken. It says nothing that the run itself does not show: what is to be said is tried out.
final class Witnesses {
  private final Stage stage;
  private final Promise promise;
  private final List<Choice> run;

  private Witnesses(Stage stage, Promise promise, List<Choice> run) {
    this.stage = stage;
    this.promise = promise;
    this.run = run;
  }

  static Optional<Witness> of(Verdict verdict, Stage stage, Promise promise) {
    return switch (verdict) {
      case Verdict.Breaks(var _, List<Choice> run) ->
          Optional.of(new Witnesses(stage, promise, run).breaking());
      case Verdict.Holds(var _, Optional<List<Choice>> run) ->
          run.map(events -> new Witnesses(stage, promise, events).keeping());
      case Verdict.NotFinished _ -> Optional.empty();
    };
  }

  private Witness keeping() {
    List<Step> steps = new ArrayList<>(events());
    for (Choice.Send send : sends(events())) {
      steps.add(expect(new Condition.Acked(send.record())));
      steps.add(expect(new Condition.Survives(send.record())));
    }
    return witness(Witness.Kind.KEEPS, steps);
  }

  private Witness breaking() {
    List<Step> steps = new ArrayList<>();
    switch (promise) {
      case READ_RECORDS_STAY -> {
        for (Step event : events()) {
          steps.add(event);
          sends(steps).forEach(send -> steps.add(expect(new Condition.Visible(send.record()))));
        }
      }
      case WRITES_CONTINUE -> FreshWrite.after(run, stage).forEach(event -> steps.add(event));
      default -> steps.addAll(events());
    }
    steps.addAll(Violation.candidates(promise, sends(steps), played(steps).trace()));
    return witness(Witness.Kind.BREAKS, steps);
  }

  /// The events, and of what is expected that which the run shows; what is visible only where it
  /// becomes so.
  private Witness witness(Witness.Kind kind, List<Step> steps) {
    List<ScenarioRun.Expectation> seen = played(steps).expectations();
    List<Step> kept = new ArrayList<>();
    int at = 0;
    for (Step step : steps) {
      boolean event = step instanceof Step.Choose;
      if (event || (seen.get(at++).holds() && !kept.contains(step))) {
        kept.add(step);
      }
    }
    return new Witness(kind, run, stage.played(kept));
  }

  private ScenarioRun played(List<Step> steps) {
    return Replay.of(stage.played(steps)).getFirst();
  }

  private List<Step> events() {
    return run.stream().<Step>map(Step.Choose::new).toList();
  }

  /// What has been sent by then.
  private static List<Choice.Send> sends(List<Step> steps) {
    List<Choice.Send> sends = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Choose(Choice.Send send)) {
        sends.add(send);
      }
    }
    return sends;
  }

  static Step expect(Condition condition) {
    return new Step.Expect(condition, Optional.empty());
  }
}
