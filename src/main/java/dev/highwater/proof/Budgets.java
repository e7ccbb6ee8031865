package dev.highwater.proof;

import dev.highwater.explorer.Budget;
import dev.highwater.scenario.Fault;
import dev.highwater.scenario.FaultBudget;
import dev.highwater.scenario.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Faults as a claim counts them and as a search does.
final class Budgets {
  private Budgets() {}

  /// A retry needs a reason: a wait that ends although the answer may still come. How often a batch
  /// is sent again, after that or after an error, is a setting of the stage.
  static Budget of(FaultBudget faults) {
    return new Budget(
        faults.number(Fault.CRASH),
        faults.number(Fault.UNCLEAN_CRASH),
        faults.number(Fault.LOSSY_CRASH),
        faults.number(Fault.LAG),
        faults.number(Fault.FENCE),
        faults.number(Fault.RETRY) + faults.number(Fault.TIMEOUT));
  }

  /// The stage on which no batch is sent again more often than the claim says, if it says so.
  static Stage stage(Stage stage, int retries) {
    return retries == 0 ? stage : stage.withRetriesAtMost(retries);
  }

  /// All budgets that allow nothing that this one does not, without itself; fewer faults first.
  static List<Budget> below(Budget most) {
    List<Budget> all = new ArrayList<>();
    for (int crashes = 0; crashes <= most.crashes(); crashes++) {
      for (int unclean = 0; unclean <= most.uncleanCrashes(); unclean++) {
        for (int lossy = 0; lossy <= most.lossyCrashes(); lossy++) {
          Budget crashed = new Budget(crashes, unclean, lossy, 0, 0, 0);
          all.addAll(withOthers(crashed, most));
        }
      }
    }
    all.remove(most);
    all.sort(Comparator.comparingInt(Budget::total));
    return all;
  }

  private static List<Budget> withOthers(Budget crashed, Budget most) {
    List<Budget> all = new ArrayList<>();
    for (int lags = 0; lags <= most.lags(); lags++) {
      for (int fences = 0; fences <= most.fences(); fences++) {
        for (int timeouts = 0; timeouts <= most.timeouts(); timeouts++) {
          all.add(crashed.withLags(lags).withFences(fences).withTimeouts(timeouts));
        }
      }
    }
    return all;
  }

  /// Whether the first allows all that the second does.
  static boolean covers(Budget wide, Budget narrow) {
    return wide.crashes() >= narrow.crashes()
        && wide.uncleanCrashes() >= narrow.uncleanCrashes()
        && wide.lossyCrashes() >= narrow.lossyCrashes()
        && wide.lags() >= narrow.lags()
        && wide.fences() >= narrow.fences()
        && wide.timeouts() >= narrow.timeouts();
  }
}
