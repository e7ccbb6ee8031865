package dev.highwater.vault;

import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteWatch;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One folder being watched, on two daemon threads: one waits for the operating system, the other
/// puts bursts together, tells what was heard, and sees whether the folder is still there.
final class WatchedFolder implements NoteWatch.Watching {
  /// A burst that does not end is told of in parts, each after so many quiet windows.
  private static final int LONGEST_BURST = 25;

  private final Path root;
  private final Consumer<NoteChange> heard;
  private final VaultWatch.Pace pace;
  private final Semaphore news = new Semaphore(0);
  private final HeardChanges changes;
  private final ShownFolders shown;
  private final Thread attendant;
  private volatile boolean closed;

  WatchedFolder(Path root, Consumer<NoteChange> heard, VaultWatch.Pace pace) {
    this.root = root;
    this.heard = heard;
    this.pace = pace;
    shown = new ShownFolders(root);
    changes = new HeardChanges(shown, news::release);
    attendant = daemon("watch").unstarted(this::run);
  }

  void start() {
    attendant.start();
  }

  @Override
  public void close() {
    closed = true;
    news.release();
    if (!Thread.currentThread().equals(attendant)) {
      try {
        attendant.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    boolean there = true;
    while (!closed) {
      if (isThere()) {
        there = true;
        watch();
      } else {
        if (there) {
          tell(new NoteChange.Vanished());
        }
        there = false;
        await(pace.look());
      }
    }
  }

  private void watch() {
    DirectoryWatcher watcher;
    try {
      watcher =
          DirectoryWatcher.builder()
              .path(root)
              .listener(changes)
              .fileHashing(false)
              .fileTreeVisitor(shown)
              .build();
    } catch (IOException failure) {
      lookEveryNowAndThen(failure);
      return;
    }
    CompletableFuture<?> waiting = watcher.watchAsync(work -> daemon("watch-events").start(work));
    try {
      if (waiting.isCompletedExceptionally()) {
        Throwable failure = waiting.exceptionNow();
        if (!(failure instanceof IOException refused)) {
          throw new IllegalStateException("a folder cannot be watched", failure);
        }
        lookEveryNowAndThen(refused);
      } else {
        tell(new NoteChange.Anything());
        attend(waiting);
      }
    } finally {
      close(watcher);
    }
  }

  /// Until the folder vanishes; the operating system then says nothing any more, or the folder is
  /// no longer found in its place.
  private void attend(CompletableFuture<?> waiting) {
    var _ = waiting.whenComplete((_, _) -> news.release());
    while (!closed && !waiting.isDone() && isThere()) {
      if (await(pace.look())) {
        waitForQuiet();
        changes.take().ifPresent(this::tell);
      }
    }
  }

  private void waitForQuiet() {
    for (int round = 0; round < LONGEST_BURST && !closed; round++) {
      pause(pace.quiet());
      if (news.drainPermits() == 0) {
        return;
      }
    }
  }

  private void lookEveryNowAndThen(IOException failure) {
    tell(
        new NoteChange.Unwatched(
            "Changes in this folder cannot be watched ("
                + failure.getMessage()
                + "), so it is looked through every "
                + pace.rescan().toSeconds()
                + " seconds."));
    while (!closed && isThere()) {
      tell(new NoteChange.Anything());
      await(pace.rescan());
    }
  }

  /// Whether there is anything in it; where a drive was mounted, an empty folder may be left.
  private boolean isThere() {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
      return content.iterator().hasNext();
    } catch (IOException _) {
      return false;
    }
  }

  private void tell(NoteChange change) {
    if (!closed) {
      heard.accept(change);
    }
  }

  /// Waits for news, at most so long; true when there is some.
  private boolean await(Duration longest) {
    try {
      boolean any = news.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
      news.drainPermits();
      return any;
    } catch (InterruptedException _) {
      closed = true;
      return false;
    }
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  private static void close(DirectoryWatcher watcher) {
    try {
      watcher.close();
    } catch (IOException _) {
      // The folder is watched no longer either way.
    }
  }

  private static Thread.Builder.OfPlatform daemon(String name) {
    return Thread.ofPlatform().daemon().name(name);
  }
}
