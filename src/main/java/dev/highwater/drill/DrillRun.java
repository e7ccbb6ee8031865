package dev.highwater.drill;

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
}
