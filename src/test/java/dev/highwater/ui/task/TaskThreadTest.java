package dev.highwater.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TaskThreadTest {
  @Test
  void workIsDoneInTheOrderAskedFor() throws Exception {
    List<Integer> order = new CopyOnWriteArrayList<>();
    try (TaskThread tasks = new TaskThread("test")) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        tasks.ask(() -> order.add(number), added -> {}, TaskThreadTest::unexpected);
      }
    }

    assertEquals(java.util.stream.IntStream.range(0, 50).boxed().toList(), order);
  }

  @Test
  void resultIsDeliveredOnTheScreensThread() throws Exception {
    CompletableFuture<Boolean> onScreen = new CompletableFuture<>();
    try (TaskThread tasks = new TaskThread("test")) {
      tasks.ask(
          () -> "result",
          result -> onScreen.complete(Platform.isFxApplicationThread()),
          TaskThreadTest::unexpected);
    }

    assertEquals(true, onScreen.get(10, TimeUnit.SECONDS));
  }

  @Test
  void failureIsDelivered() throws Exception {
    IllegalStateException thrown = new IllegalStateException("for the test");
    CompletableFuture<RuntimeException> failed = new CompletableFuture<>();
    try (TaskThread tasks = new TaskThread("test")) {
      tasks.ask(
          () -> {
            throw thrown;
          },
          result -> {},
          failed::complete);
    }

    assertSame(thrown, failed.get(10, TimeUnit.SECONDS));
  }

  @Test
  void withdrawnWorkIsNeitherDoneNorDelivered() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    CountDownLatch withdrawn = new CountDownLatch(1);
    try (TaskThread tasks = new TaskThread("test")) {
      BackgroundTasks.Request running =
          tasks.ask(
              () -> {
                await(withdrawn);
                return "late";
              },
              seen::add,
              TaskThreadTest::unexpected);
      BackgroundTasks.Request waiting =
          tasks.ask(() -> seen.add("done"), result -> {}, TaskThreadTest::unexpected);
      running.withdraw();
      waiting.withdraw();
      withdrawn.countDown();
    }
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(List.of(), seen);
  }

  private static void unexpected(RuntimeException failure) {
    throw failure;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
