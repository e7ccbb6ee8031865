package dev.highwater.ui.shell;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import javafx.stage.Stage;

/// The screen of JavaFX's headless platform, 1000 by 1000 pixels.
public final class HeadlessScreen {
  private HeadlessScreen() {}

  /// Puts the window, which all tests share, wholly onto the screen. To be called on the JavaFX
  /// thread, before the window is shown.
  public static void fit(Stage stage) {
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1000);
    stage.setHeight(800);
  }

  /// Lets windows be larger than the screen: snapshots of them are whole, but the platform fails
  /// whenever it copies one to the screen. Those failures would open dialogs, which take the
  /// keyboard from the tests that follow. To be called on the JavaFX thread after the shell is
  /// shown.
  static void allowLargerWindows() {
    Thread thread = Thread.currentThread();
    UncaughtExceptionHandler shown = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((where, failure) -> {
      if (!isOutside(failure)) {
        shown.uncaughtException(where, failure);
      }
    });
  }

  private static boolean isOutside(Throwable failure) {
    return failure instanceof IndexOutOfBoundsException
        && Arrays.stream(failure.getStackTrace())
            .anyMatch(frame -> frame.getClassName().endsWith(".HeadlessWindow"));
  }
}
