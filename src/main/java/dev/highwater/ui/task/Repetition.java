package dev.highwater.ui.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work done again and again for as long as the window is open, on a thread of its own that nobody
/// waits for.
public final class Repetition implements AutoCloseable {
  private final ScheduledExecutorService thread;

  /// Starts a thread of that name when the work begins.
  public Repetition(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /// Begins: once at once, and then again and again, whether it fails or not.
  ///
  /// @param pause between the end of one time and the beginning of the next
  /// @param failed gets what the work threw, on the screen's thread
  public void begin(Duration pause, Runnable work, Consumer<RuntimeException> failed) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> {
              try {
                work.run();
              } catch (RuntimeException failure) {
                Platform.runLater(() -> failed.accept(failure));
              }
            },
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// Ends after the work under way, for which it waits.
  @Override
  public void close() {
    thread.close();
  }
}
