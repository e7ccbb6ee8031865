package dev.highwater.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RepetitionTest {
  private static final Duration PAUSE = Duration.ofMillis(1);

  @Test
  void workIsDoneAgainAfterAFailureWhichIsToldOnTheScreensThread() throws Exception {
    IllegalStateException thrown = new IllegalStateException("for the test");
    CompletableFuture<RuntimeException> told = new CompletableFuture<>();
    CompletableFuture<Boolean> onScreen = new CompletableFuture<>();
    CountDownLatch thrice = new CountDownLatch(3);
    try (Repetition repetition = new Repetition("test")) {
      repetition.begin(
          PAUSE,
          () -> {
            thrice.countDown();
            throw thrown;
          },
          failure -> {
            told.complete(failure);
            onScreen.complete(Platform.isFxApplicationThread());
          });
      assertTrue(thrice.await(10, TimeUnit.SECONDS));
    }
    assertSame(thrown, told.get(10, TimeUnit.SECONDS));
    assertEquals(true, onScreen.get(10, TimeUnit.SECONDS));
  }

  @Test
  void closingWaitsForTheWorkUnderWayAndEndsTheRest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    Repetition repetition = new Repetition("test");
    repetition.begin(
        PAUSE,
        () -> {
          begun.countDown();
          Thread.onSpinWait();
          finished.incrementAndGet();
        },
        failure -> {
          throw failure;
        });
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    repetition.close();
    int times = finished.get();
    Thread.sleep(20);
    assertEquals(times, finished.get());
  }
}
