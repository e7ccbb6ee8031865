package dev.highwater.ui.settings;

import dev.highwater.ui.task.BackgroundTasks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Carries the progress of work over to the screen's thread: only the latest, however fast it
/// comes, so that the screen never has a queue of old news.
final class Follower implements VaultDesk.Following {
  /// Before that, the speed says little about the time left.
  private static final Duration SETTLING = Duration.ofMillis(500);

  private final BackgroundTasks work;
  private final LongSupplier nanos;
  private final Consumer<Activity.Progress> onProgress;
  private final AtomicReference<Optional<Activity.Progress>> latest =
      new AtomicReference<>(Optional.empty());
  private final long began;
  private volatile boolean cancelled;

  /// @param onProgress called on the screen's thread
  Follower(BackgroundTasks work, LongSupplier nanos, Consumer<Activity.Progress> onProgress) {
    this.work = work;
    this.nanos = nanos;
    this.onProgress = onProgress;
    began = nanos.getAsLong();
  }

  @Override
  public void at(int files, int of, int cards) {
    Duration taken = Duration.ofNanos(nanos.getAsLong() - began);
    Optional<Duration> left =
        files == 0 || taken.compareTo(SETTLING) < 0
            ? Optional.empty()
            : Optional.of(taken.multipliedBy(of - files).dividedBy(files));
    Activity.Progress progress = new Activity.Progress(files, of, cards, left);
    if (latest.getAndSet(Optional.of(progress)).isEmpty()) {
      work.onScreen(() -> latest.getAndSet(Optional.empty()).ifPresent(onProgress));
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }
}
