package dev.highwater.ui.study;

import dev.highwater.drill.ClaimRemark;
import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.proof.Allowance;
import dev.highwater.proof.Prover;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Decides the claims of the card whose answer is shown, one after the other and off the screen's
/// thread; ends as soon as another card comes. All methods but {@link #end} are for the screen's
/// thread.
public final class ClaimSearch {
  /// A learner waits no longer for a verdict.
  private static final long PATIENCE_MS = 20_000;

  private final BackgroundTasks tasks;
  private final LongSupplier nanoTime;
  private final ReadOnlyObjectWrapper<List<ClaimRemark>> remarks =
      new ReadOnlyObjectWrapper<>(this, "remarks", List.of());
  private Optional<Drill> searched = Optional.empty();
  private Round round = new Round();

  /// The search for one card.
  private static final class Round {
    private volatile boolean over;
    private BackgroundTasks.Request request = () -> {};
  }

  /// @param tasks does the searching
  /// @param nanoTime a monotonic source of durations
  ClaimSearch(BackgroundTasks tasks, LongSupplier nanoTime) {
    this.tasks = tasks;
    this.nanoTime = nanoTime;
  }

  /// What has been found so far about the card that is shown, in the order of its claims.
  public ReadOnlyObjectProperty<List<ClaimRemark>> remarksProperty() {
    return remarks.getReadOnlyProperty();
  }

  /// Searches while an answer is shown, and only then.
  void follow(StudyState state) {
    Optional<Drill> shown =
        state instanceof StudyState.Revealed(var _, Illustration.Ready(DrillRun run))
            ? Optional.of(run.drill())
            : Optional.empty();
    if (shown.equals(searched)) {
      return;
    }
    end();
    searched = shown;
    round = new Round();
    remarks.set(List.of());
    shown.ifPresent(this::begin);
  }

  /// Lets the search that is under way end soon, without a result. May be called on any thread.
  public void end() {
    round.over = true;
    round.request.withdraw();
  }

  private void begin(Drill drill) {
    if (ScenarioReader.read(drill.scenario()) instanceof ReadScenario.Good(Scenario scenario)) {
      Allowance allowance = Allowance.usual().withMillis(PATIENCE_MS).withWorkers(1);
      next(scenario.claims(), new Prover(nanoTime, allowance), round);
    }
  }

  private void next(List<Claimed> claims, Prover prover, Round running) {
    if (claims.isEmpty()) {
      return;
    }
    Claimed claimed = claims.getFirst();
    running.request =
        tasks.ask(
            () -> decide(claimed, prover, running),
            remark -> {
              if (!running.over) {
                List<ClaimRemark> all = new ArrayList<>(remarks.get());
                all.add(remark);
                remarks.set(List.copyOf(all));
                next(claims.subList(1, claims.size()), prover, running);
              }
            },
            failure -> {
              throw failure;
            });
  }

  private static ClaimRemark decide(Claimed claimed, Prover prover, Round running) {
    return ClaimRemark.of(
        prover.decide(claimed, _ -> !running.over),
        claimed.claim(),
        claimed.stage().config().replicas());
  }
}
