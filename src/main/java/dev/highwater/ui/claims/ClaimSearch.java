package dev.highwater.ui.claims;

import dev.highwater.drill.ClaimRemark;
import dev.highwater.proof.Allowance;
import dev.highwater.proof.Prover;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Decides the claims of the scenario that is shown, one after the other and off the screen's
/// thread; ends as soon as it makes other ones. All methods but {@link #end} are for the screen's
/// thread.
public final class ClaimSearch {
  /// A learner waits no longer for a verdict.
  private static final long PATIENCE_MS = 20_000;

  private final BackgroundTasks tasks;
  private final LongSupplier nanoTime;
  private final ReadOnlyObjectWrapper<List<ClaimRemark>> remarks =
      new ReadOnlyObjectWrapper<>(this, "remarks", List.of());
  private List<Claimed> searched = List.of();
  private Round round = new Round();

  /// The search for one scenario.
  private static final class Round {
    private volatile boolean over;
    private BackgroundTasks.Request request = () -> {};
  }

  /// @param tasks does the searching
  /// @param nanoTime a monotonic source of durations
  public ClaimSearch(BackgroundTasks tasks, LongSupplier nanoTime) {
    this.tasks = tasks;
    this.nanoTime = nanoTime;
  }

  /// What has been found so far, in the order of the claims.
  public ReadOnlyObjectProperty<List<ClaimRemark>> remarksProperty() {
    return remarks.getReadOnlyProperty();
  }

  /// Decides these claims, and no longer those before; the same ones are not searched again.
  ///
  /// @param claims in the order in which they are told of; none ends the search
  public void follow(List<Claimed> claims) {
    if (claims.equals(searched)) {
      return;
    }
    end();
    searched = claims;
    round = new Round();
    remarks.set(List.of());
    Allowance allowance = Allowance.usual().withMillis(PATIENCE_MS).withWorkers(1);
    next(claims, new Prover(nanoTime, allowance), round);
  }

  /// Lets the search that is under way end soon, without a result. May be called on any thread.
  public void end() {
    round.over = true;
    round.request.withdraw();
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
