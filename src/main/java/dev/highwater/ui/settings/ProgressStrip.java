package dev.highwater.ui.settings;

import dev.highwater.ui.frame.Line;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far the work has come, and the button that gives it up.
final class ProgressStrip extends VBox {
  private final Label what = new Label();
  private final Label figures = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;

  ProgressStrip(Runnable onCancel) {
    getStyleClass().add("progress-strip");
    setId("progress-strip");
    setAccessibleRole(AccessibleRole.PARENT);
    what.getStyleClass().add("medium");
    figures.getStyleClass().add("muted");
    figures.setId("progress-figures");
    cancel = new Button("Cancel");
    cancel.setId("cancel-work");
    cancel.getStyleClass().add("pill");
    cancel.setAccessibleText("Cancel; nothing of it stays");
    cancel.setOnAction(event -> onCancel.run());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress");
    HBox words = new HBox(what, figures, Line.gap(), cancel);
    words.getStyleClass().add("progress-words");
    HBox.setHgrow(figures, Priority.SOMETIMES);
    getChildren().addAll(words, bar);
  }

  void show(Activity.Working working) {
    Activity.Progress progress = working.progress();
    what.setText(working.cancelling() ? "Cancelling" : working.what());
    figures.setText(figures(progress));
    bar.setProgress(progress.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
    cancel.setDisable(working.cancelling());
  }

  private static String figures(Activity.Progress progress) {
    if (progress.of() == 0) {
      return "";
    }
    return VaultWords.number(progress.files())
        + " of "
        + VaultWords.count(progress.of(), "file")
        + "  ·  "
        + VaultWords.count(progress.cards(), "card")
        + progress.left().map(left -> "  ·  " + VaultWords.left(left)).orElse("");
  }
}
