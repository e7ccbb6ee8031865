package dev.highwater.ui.shell;

import dev.highwater.library.Profile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Window;

/// The one place where failures nothing else has handled end: said in a sentence, and logged when
/// they are bugs.
final class FailureDialog implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = System.getLogger(FailureDialog.class.getName());

  private final Window owner;
  private boolean open;

  FailureDialog(Window owner) {
    this.owner = owner;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    boolean environment = failure instanceof Profile.ProfileException;
    if (!environment) {
      LOG.log(Level.ERROR, "unexpected failure in " + thread.getName(), failure);
    }
    String sentence =
        environment
            ? String.valueOf(failure.getMessage())
            : "Something unexpected went wrong in Highwater (%s). Your answers so far are stored."
                .formatted(failure.getClass().getSimpleName());
    if (Platform.isFxApplicationThread()) {
      show(sentence);
    } else {
      Platform.runLater(() -> show(sentence));
    }
  }

  private void show(String sentence) {
    // One at a time: a failure that repeats must not bury the screen.
    if (open) {
      return;
    }
    open = true;
    Alert alert = new Alert(Alert.AlertType.ERROR);
    alert.initOwner(owner);
    alert.setTitle("Highwater");
    alert.setHeaderText("That did not work");
    alert.setContentText(sentence);
    alert.setOnHidden(event -> open = false);
    alert.show();
  }
}
