package dev.highwater.proof;

import dev.highwater.explorer.Verdict;
import dev.highwater.scenario.Promise;
import dev.highwater.scenario.Stage;
import dev.highwater.simulator.Choice;
import java.util.List;
import java.util.Optional;

/// Makes a scenario that plays of the run that goes with a verdict.
final class Witnesses {
  private Witnesses() {}

  static Optional<Witness> of(Verdict verdict, Stage stage, Promise promise) {
    return switch (verdict) {
      case Verdict.Breaks(var _, List<Choice> run) ->
          Optional.of(new Witness(Witness.Kind.BREAKS, run, stage.played(run, List.of())));
      case Verdict.Holds(var _, Optional<List<Choice>> run) ->
          run.map(events ->
              new Witness(Witness.Kind.KEEPS, events, stage.played(events, List.of())));
      case Verdict.NotFinished _ -> Optional.empty();
    };
  }
}
