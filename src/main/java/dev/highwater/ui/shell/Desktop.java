package dev.highwater.ui.shell;

import dev.highwater.library.Profile;
import dev.highwater.ui.theme.Appearance;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;

/// Starts JavaFX and shows the window.
public final class Desktop {
  private static boolean started;

  private Desktop() {}

  /// Shows a window and waits until it has been closed; another may be shown then.
  ///
  /// @param shell makes the window's content, on the JavaFX thread
  /// @return why there was only a dialog that said so: the profile could not be opened
  /// @throws UnsupportedOperationException when the display cannot be opened
  public static Optional<String> run(Supplier<Shell> shell) {
    // Cached pictures of rounded boxes spill one row over their top edge where JavaFX draws in
    // software, and that row stays when the box is gone.
    System.setProperty("prism.disableRegionCaching", "true");
    // Formulas are drawn with AWT, which must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    Platform.setImplicitExit(false);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<Optional<String>> obstacle = new AtomicReference<>(Optional.empty());
    onScreen(() -> {
      try {
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.countDown());
        shell.get().show(stage);
      } catch (Profile.ProfileException unusable) {
        String sentence = String.valueOf(unusable.getMessage());
        obstacle.set(Optional.of(sentence));
        say(sentence, closed::countDown);
      }
    });
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return obstacle.get();
  }

  private static void onScreen(Runnable step) {
    if (started) {
      Platform.runLater(step);
    } else {
      Platform.startup(step);
      started = true;
    }
  }

  /// Ends JavaFX; no window can be shown any more.
  public static void end() {
    Platform.exit();
  }

  private static void say(String sentence, Runnable then) {
    Alert alert = new Alert(Alert.AlertType.ERROR);
    alert.setTitle("Highwater");
    alert.setHeaderText("Highwater cannot start");
    alert.setContentText(sentence);
    alert.setOnHidden(event -> then.run());
    new Appearance().dress(alert.getDialogPane().getScene());
    alert.show();
  }
}
