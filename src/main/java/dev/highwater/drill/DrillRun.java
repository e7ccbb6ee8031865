package dev.highwater.drill;

import dev.highwater.proof.Witness;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.ScenarioRun;
import java.util.List;

/// A drill that has been played.
///
/// @param runs one per compared setting, at least one
/// @param remarks what the runs say about the card's answer
public record DrillRun(Drill drill, List<ScenarioRun> runs, List<Remark> remarks) {
  public DrillRun {
    runs = List.copyOf(runs);
    remarks = List.copyOf(remarks);
  }

  /// The run that goes with a verdict, played.
  public static DrillRun of(Witness witness) {
    return new DrillRun(
        new Drill(
            Drill.Origin.DECLARED,
            DeclaredScenario.emphasis(witness.scenario()),
            witness.scenario().text(),
            List.of()),
        Replay.of(witness.scenario()),
        List.of());
  }
}
