package dev.highwater.ui.explain;

import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.LongSupplier;

/// All that helps to understand the drill that is shown: its claims, why something went wrong, the
/// matrix over settings. All methods but {@link #end} are for the screen's thread.
public final class UnderstandingViewModel {
  private final ClaimSearch claims;
  private final WhyViewModel why;
  private final MatrixViewModel matrix;

  /// @param searching does searches, which may take long
  /// @param computation plays scenarios with other settings
  /// @param nanoTime a monotonic source of durations
  public UnderstandingViewModel(
      BackgroundTasks searching, BackgroundTasks computation, LongSupplier nanoTime) {
    claims = new ClaimSearch(searching, nanoTime);
    why = new WhyViewModel(computation);
    matrix = new MatrixViewModel(searching, nanoTime);
  }

  /// Verdicts on the drill's claims.
  public ClaimSearch claims() {
    return claims;
  }

  /// Why a record was lost, refused and so on.
  public WhyViewModel why() {
    return why;
  }

  /// What other settings promise.
  public MatrixViewModel matrix() {
    return matrix;
  }

  /// Another drill is shown, or another of its runs.
  ///
  /// @param run place of the run that is on the screen
  public void show(DrillRun drill, int run) {
    claims.follow(Optional.of(drill.drill()));
    ScenarioRun shown = drill.runs().get(run);
    why.show(drill.drill().scenario(), shown);
    matrix.chooseReplicas(shown.trace().config().replicas());
  }

  /// Nothing is shown any more; all searches end.
  public void clear() {
    claims.follow(Optional.empty());
    why.clear();
    matrix.stop();
  }

  /// Lets the searches that are under way end soon, without a result. May be called on any thread.
  public void end() {
    claims.end();
    matrix.end();
  }
}
