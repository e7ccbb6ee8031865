package dev.highwater.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Background work on one plain daemon thread.
///
/// A plain thread, because SQLite's native calls would pin a virtual one, and one only, because a
/// profile has one writer. Work that may take long (playing a scenario) gets a thread of its own,
/// so that a grade never waits for it.
public final class TaskThread implements BackgroundTasks, AutoCloseable {
  private final ExecutorService thread;

  /// Starts a thread of that name when the first work is asked for.
  public TaskThread(String name) {
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  @Override
  public <T> Request ask(
      Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    Delivery delivery = new Delivery();
    thread.execute(() -> {
      if (delivery.withdrawn) {
        return;
      }
      try {
        T result = work.get();
        delivery.make(() -> done.accept(result));
      } catch (RuntimeException e) {
        delivery.make(() -> failed.accept(e));
      }
    });
    return () -> delivery.withdrawn = true;
  }

  @Override
  public void onScreen(Runnable step) {
    Platform.runLater(step);
  }

  /// Begins work whose result is waited for, on the same thread and in the same order; for work
  /// that starts before there is a screen to deliver to.
  public <T> Future<T> begin(Callable<T> work) {
    return thread.submit(work);
  }

  /// Lets the thread end without its work, which nobody waits for: reading pictures, setting
  /// formulas.
  public void abandon() {
    thread.shutdownNow();
  }

  /// Finishes the work already asked for and then lets the thread end; waits until it has.
  @Override
  public void close() {
    thread.close();
  }

  private static final class Delivery {
    private volatile boolean withdrawn;

    void make(Runnable step) {
      Platform.runLater(() -> {
        if (!withdrawn) {
          step.run();
        }
      });
    }
  }
}
