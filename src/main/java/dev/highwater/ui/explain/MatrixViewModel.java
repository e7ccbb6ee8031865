package dev.highwater.ui.explain;

import dev.highwater.proof.Allowance;
import dev.highwater.proof.Matrix;
import dev.highwater.proof.Prover;
import dev.highwater.scenario.Fault;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Fills the matrix over settings, cell by cell and off the screen's thread; can be stopped and
/// gone on with at any time. What was found is kept. All methods but {@link #end} are for the
/// screen's thread.
public final class MatrixViewModel {
  /// More replicas than this are too many for a search that somebody waits for.
  public static final int MOST_REPLICAS = 3;

  /// One cell may take so long, in milliseconds.
  private static final long PATIENCE_MS = 30_000;

  private final BackgroundTasks tasks;
  private final LongSupplier nanoTime;
  private final Map<Matrix.Setting, Matrix.Cell> found = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<MatrixState> state;
  private Round round = new Round();

  private static final class Round {
    private volatile boolean over = true;
    private BackgroundTasks.Request request = () -> {};
  }

  /// @param tasks does the searching
  /// @param nanoTime a monotonic source of durations
  public MatrixViewModel(BackgroundTasks tasks, LongSupplier nanoTime) {
    this.tasks = tasks;
    this.nanoTime = nanoTime;
    state = new ReadOnlyObjectWrapper<>(this, "state", of(MOST_REPLICAS, Fault.CRASH, false));
  }

  /// What is shown.
  public ReadOnlyObjectProperty<MatrixState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Turns to a replication factor, or the highest that can be searched.
  public void chooseReplicas(int replicas) {
    MatrixState now = state.get();
    turnTo(Math.min(replicas, MOST_REPLICAS), now.crash(), now.unclean());
  }

  /// Turns to another kind of crash.
  public void chooseCrash(Fault crash) {
    turnTo(state.get().replicas(), crash, state.get().unclean());
  }

  /// Turns to topics with or without unclean elections.
  public void chooseUnclean(boolean unclean) {
    turnTo(state.get().replicas(), state.get().crash(), unclean);
  }

  private void turnTo(int replicas, Fault crash, boolean unclean) {
    boolean computing = isComputing();
    stop();
    state.set(of(replicas, crash, unclean));
    if (computing) {
      compute();
    }
  }

  /// Whether cells are being decided.
  public boolean isComputing() {
    return !round.over;
  }

  /// Begins with the cells that are not decided yet; nothing happens while that is under way.
  public void compute() {
    if (!isComputing()) {
      round = new Round();
      round.over = false;
      Allowance allowance = Allowance.usual().withMillis(PATIENCE_MS).withWorkers(1);
      next(new Prover(nanoTime, allowance), round);
    }
  }

  /// Stops; the cell that is being decided stays open.
  public void stop() {
    end();
    tell(Optional.empty());
  }

  /// Lets the search that is under way end soon, without a result. May be called on any thread.
  public void end() {
    round.over = true;
    round.request.withdraw();
  }

  private void next(Prover prover, Round running) {
    Optional<Matrix.Setting> open =
        state.get().cells().stream().filter(cell -> !found.containsKey(cell)).findFirst();
    running.over = open.isEmpty();
    tell(open);
    open.ifPresent(setting ->
        running.request =
            tasks.ask(
                () -> Matrix.decide(setting, prover, _ -> !running.over),
                cell -> {
                  if (!running.over) {
                    found.put(setting, cell);
                    next(prover, running);
                  }
                },
                failure -> {
                  throw failure;
                }));
  }

  private void tell(Optional<Matrix.Setting> computing) {
    MatrixState now = state.get();
    state.set(
        new MatrixState(
            now.replicas(),
            now.crash(),
            now.unclean(),
            now.cells(),
            new LinkedHashMap<>(found),
            computing));
  }

  private MatrixState of(int replicas, Fault crash, boolean unclean) {
    List<Matrix.Setting> cells =
        Matrix.settings(replicas).stream()
            .filter(setting -> setting.crash() == crash && setting.unclean() == unclean)
            .toList();
    return new MatrixState(
        replicas, crash, unclean, cells, new LinkedHashMap<>(found), Optional.empty());
  }
}
