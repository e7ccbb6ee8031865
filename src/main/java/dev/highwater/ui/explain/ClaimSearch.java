package dev.highwater.ui.explain;

import dev.highwater.drill.ClaimRemark;
import dev.highwater.drill.Drill;
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

/// Decides the claims of the drill that is shown, one after the other and off the screen's thread;
/// ends as soon as another comes. All methods but {@link #end} are for the screen's thread.
public final class ClaimSearch {
  /// A learner waits no longer for a verdict.
  private static final long PATIENCE_MS = 20_000;

  /// How often the count of states is told, in milliseconds.
  private static final long NEWS_MS = 200;

  private final BackgroundTasks tasks;
  private final LongSupplier nanoTime;
  private final ReadOnlyObjectWrapper<List<ClaimRemark>> remarks =
      new ReadOnlyObjectWrapper<>(this, "remarks", List.of());
  private final ReadOnlyObjectWrapper<Optional<UnderWay>> underWay =
      new ReadOnlyObjectWrapper<>(this, "underWay", Optional.empty());
  private Optional<Drill> searched = Optional.empty();
  private Round round = new Round();

  /// A claim that is being searched.
  ///
  /// @param claim its words
  /// @param states found so far
  public record UnderWay(String claim, long states) {}

  /// The search for one drill.
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

  /// What has been found so far about the drill that is shown, in the order of its claims.
  public ReadOnlyObjectProperty<List<ClaimRemark>> remarksProperty() {
    return remarks.getReadOnlyProperty();
  }

  /// What is being searched at the moment.
  public ReadOnlyObjectProperty<Optional<UnderWay>> underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  /// Searches the claims of a drill, or of none; goes on when it is the same as before.
  public void follow(Optional<Drill> shown) {
    if (shown.equals(searched)) {
      return;
    }
    end();
    searched = shown;
    round = new Round();
    underWay.set(Optional.empty());
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
      underWay.set(Optional.empty());
      return;
    }
    Claimed claimed = claims.getFirst();
    underWay.set(Optional.of(new UnderWay(claimed.claim().text(), 0)));
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

  private ClaimRemark decide(Claimed claimed, Prover prover, Round running) {
    long[] told = {nanoTime.getAsLong()};
    return ClaimRemark.of(
        prover.decide(
            claimed,
            soFar -> {
              if (nanoTime.getAsLong() - told[0] > NEWS_MS * 1_000_000) {
                told[0] = nanoTime.getAsLong();
                tell(new UnderWay(claimed.claim().text(), soFar.states()), running);
              }
              return !running.over;
            }),
        claimed.claim(),
        claimed.stage().config().replicas());
  }

  private void tell(UnderWay news, Round running) {
    tasks.onScreen(() -> {
      boolean same = underWay.get().map(UnderWay::claim).equals(Optional.of(news.claim()));
      if (!running.over && same) {
        underWay.set(Optional.of(news));
      }
    });
  }
}
