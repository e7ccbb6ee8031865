package dev.highwater.proof;

import dev.highwater.explorer.Watcher;
import dev.highwater.scenario.Claim;
import dev.highwater.scenario.Fault;
import dev.highwater.scenario.FaultBudget;
import dev.highwater.scenario.Promise;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.scenario.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What a topic promises after one crash, for every setting that decides it: acks by
/// min.insync.replicas by unclean election by kind of crash.
public final class Matrix {
  private static final List<String> ACKS = List.of("0", "1", "all");
  private static final List<Fault> CRASHES =
      List.of(Fault.CRASH, Fault.UNCLEAN_CRASH, Fault.LOSSY_CRASH);

  private Matrix() {}

  /// One setting.
  ///
  /// @param crash which kind of crash happens
  public record Setting(int replicas, String acks, int minInsync, boolean unclean, Fault crash) {
    Stage stage() {
      return Stage.ofTopic(replicas, acks, minInsync, unclean);
    }

    /// The in-sync set may shrink to the leader before the crash: so many lags are allowed.
    FaultBudget faults() {
      return FaultBudget.NONE.with(crash, 1).with(Fault.LAG, replicas - 1);
    }
  }

  /// A setting and what was found for it.
  ///
  /// @param survive do acknowledged records survive one crash, with lags
  /// @param writes do writes continue after one crash
  public record Cell(Setting setting, Proof survive, Proof writes) {}

  /// All settings of a replication factor, in the order of the matrix.
  public static List<Setting> settings(int replicas) {
    List<Setting> all = new ArrayList<>();
    for (String acks : ACKS) {
      for (int minInsync = 1; minInsync <= replicas; minInsync++) {
        for (boolean unclean : new boolean[] {false, true}) {
          for (Fault crash : CRASHES) {
            all.add(new Setting(replicas, acks, minInsync, unclean, crash));
          }
        }
      }
    }
    return all;
  }

  /// Decides one cell.
  public static Cell decide(Setting setting, Prover prover, Watcher watcher) {
    FaultBudget crash = FaultBudget.NONE.with(setting.crash(), 1);
    return new Cell(
        setting,
        decide(setting, Promise.ACKED_RECORDS_SURVIVE, setting.faults(), prover, watcher),
        decide(setting, Promise.WRITES_CONTINUE, crash, prover, watcher));
  }

  private static Proof decide(
      Setting setting, Promise promise, FaultBudget faults, Prover prover, Watcher watcher) {
    Claim claim = new Claim.Kept(promise, faults, OptionalInt.of(1));
    return prover.decide(new Claimed("claim " + claim.text(), claim, "", setting.stage()), watcher);
  }
}
