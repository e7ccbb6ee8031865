package dev.highwater.ui.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that must not hold up the screen: done one after the other in the order asked for, the
/// results delivered on the screen's thread.
///
/// View models ask for work through this, so that their tests can do it at once.
public interface BackgroundTasks {
  /// Work that has been asked for.
  @FunctionalInterface
  interface Request {
    /// The result is no longer wanted: it will not be delivered, and work that has not begun is not
    /// done. To be called on the screen's thread.
    void withdraw();
  }

  /// Asks for work.
  ///
  /// @param work runs off the screen's thread
  /// @param done gets the result on the screen's thread
  /// @param failed gets what the work threw, on the screen's thread
  <T> Request ask(
      Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed);

  /// Has a step done on the screen's thread soon, in the order asked for; for news of work that is
  /// under way. May be called on any thread.
  void onScreen(Runnable step);

  /// Does everything at once on the caller's thread.
  static BackgroundTasks direct() {
    return new BackgroundTasks() {
      @Override
      public void onScreen(Runnable step) {
        step.run();
      }

      @Override
      public <T> Request ask(
          Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
        T result;
        try {
          result = work.get();
        } catch (RuntimeException e) {
          failed.accept(e);
          return () -> {};
        }
        done.accept(result);
        return () -> {};
      }
    };
  }
}
