package dev.highwater.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C end a search instead of the program: what was found by then is still printed.
final class Interruption implements AutoCloseable {
  private static final int LONGEST_FAREWELL_S = 10;

  private final CountDownLatch printed = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::interrupt);
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// The program is to end.
  private void interrupt() {
    requested = true;
    try {
      boolean inTime = printed.await(LONGEST_FAREWELL_S, TimeUnit.SECONDS);
      if (!inTime) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether it has been asked for.
  boolean requested() {
    return requested;
  }

  /// All is printed.
  @Override
  public void close() {
    printed.countDown();
    if (!requested) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
