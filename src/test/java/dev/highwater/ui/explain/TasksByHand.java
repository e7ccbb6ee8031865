package dev.highwater.ui.explain;

import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps work until the test does it.
final class TasksByHand implements BackgroundTasks {
  private final Queue<Work> waiting = new ArrayDeque<>();

  private static final class Work {
    private final Runnable step;
    private boolean withdrawn;

    Work(Runnable step) {
      this.step = step;
    }
  }

  @Override
  public <T> Request ask(
      Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    Work asked = new Work(() -> done.accept(work.get()));
    waiting.add(asked);
    return () -> asked.withdrawn = true;
  }

  @Override
  public void onScreen(Runnable step) {
    step.run();
  }

  /// Does the work that was asked for first, unless it is not wanted any more.
  void doNext() {
    Work next = waiting.remove();
    if (!next.withdrawn) {
      next.step.run();
    }
  }

  void doAll() {
    while (!waiting.isEmpty()) {
      doNext();
    }
  }

  boolean isIdle() {
    return waiting.isEmpty();
  }
}
