package dev.highwater.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts JavaFX and shows the window.
public final class Desktop {
  private Desktop() {}

  /// Shows the window and waits until it has been closed; JavaFX has ended then.
  ///
  /// @param shell makes the window's content, on the JavaFX thread
  /// @throws RuntimeException when there is no display, or JavaFX cannot start on this machine
  public static void run(Supplier<Shell> shell) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.startup(() -> {
      Stage stage = new Stage();
      stage.setOnHidden(event -> closed.countDown());
      shell.get().show(stage);
    });
    closed.await();
  }
}
