package dev.highwater.proof;

import dev.highwater.explorer.Budget;
import dev.highwater.scenario.Fault;
import dev.highwater.scenario.FaultBudget;
import dev.highwater.scenario.Stage;
import java.util.ArrayList;
import java.util.List;

/// Faults as a claim counts them and as a search does.
final class Budgets {
  private Budgets() {}

  /// A retry needs a reason: a wait that ends although the answer may still come. How often a batch
  /// is sent again, after that or after an error, is a setting of the stage.
  static Budget of(FaultBudget faults) {
    Budget budget = Budget.NONE;
    for (FaultBudget.Count count : faults.counts()) {
      dev.highwater.explorer.Fault kind = kind(count.fault());
      budget = budget.with(kind, budget.number(kind) + count.number());
    }
    return budget;
  }

  private static dev.highwater.explorer.Fault kind(Fault fault) {
    return switch (fault) {
      case CRASH -> dev.highwater.explorer.Fault.CRASH;
      case UNCLEAN_CRASH -> dev.highwater.explorer.Fault.UNCLEAN_CRASH;
      case LOSSY_CRASH -> dev.highwater.explorer.Fault.LOSSY_CRASH;
      case LAG -> dev.highwater.explorer.Fault.LAG;
      case FENCE -> dev.highwater.explorer.Fault.FENCE;
      case CUT -> dev.highwater.explorer.Fault.CUT;
      case ISOLATION -> dev.highwater.explorer.Fault.ISOLATION;
      case STOP -> dev.highwater.explorer.Fault.STOP;
      case DISK_LOSS -> dev.highwater.explorer.Fault.DISK_LOSS;
      case PREFERRED_ELECTION -> dev.highwater.explorer.Fault.PREFERRED_ELECTION;
      case UNCLEAN_ELECTION -> dev.highwater.explorer.Fault.UNCLEAN_ELECTION;
      case RETRY, TIMEOUT -> dev.highwater.explorer.Fault.TIMEOUT;
    };
  }

  /// The stage on which no batch is sent again more often than the claim says, if it says so.
  static Stage stage(Stage stage, FaultBudget faults) {
    int retries = faults.number(Fault.RETRY);
    return retries == 0 ? stage : stage.withRetriesAtMost(retries);
  }

  /// All budgets within this one, without itself; fewer faults first.
  static List<Budget> below(Budget most) {
    List<Budget> all = new ArrayList<>(most.within());
    all.remove(most);
    return all;
  }
}
