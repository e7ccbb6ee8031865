package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.study.SessionSummary;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is shown when no card is left: what was done, and when there is more.
final class ClosingPane extends StackPane {
  private final Runnable onUndo;

  ClosingPane(Runnable onUndo) {
    this.onUndo = onUndo;
    getStyleClass().add("closing");
    setFocusTraversable(true);
  }

  void finished(SessionSummary summary) {
    Button undo = new Button("Undo last grade", new KeyCap(StudyKeys.UNDO_SHOWN));
    undo.getStyleClass().add("pill");
    undo.setId("undo-last");
    undo.setOnAction(event -> onUndo.run());
    show(
        new Notice(
            Feather.CHECK_CIRCLE,
            "Done for today",
            "%s in %s".formatted(grades(summary.grades()), TimeWords.duration(summary.spent())),
            counts(summary),
            Notice.sentence(next(summary.nextDue())),
            undo));
  }

  void empty(Optional<LocalDate> nextDue) {
    show(
        nextDue
            .map(day ->
                new Notice(
                    Feather.CHECK_CIRCLE,
                    "Nothing is due",
                    next(nextDue) + " Until then there is nothing to do."))
            .orElseGet(() ->
                new Notice(
                    Feather.INBOX,
                    "No cards yet",
                    "Import your notes, a file or a whole vault, and start Highwater again:",
                    command())));
  }

  private void show(Notice notice) {
    notice.getStyleClass().add("card-sheet");
    notice.setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(notice);
    setAccessibleText(
        String.join(
            " ",
            notice.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList()));
  }

  private static Node command() {
    Label command = new Label("highwater import <file or folder>");
    command.getStyleClass().addAll("config", "example", "card-sheet");
    return command;
  }

  private static HBox counts(SessionSummary summary) {
    HBox counts = new HBox();
    counts.getStyleClass().add("grade-counts");
    for (Grade grade : Grade.values()) {
      Label number = new Label(Integer.toString(summary.of(grade)));
      number.setId("count-" + grade.contractName());
      number.getStyleClass().addAll("count", "semibold");
      Label name = new Label(GradeButton.name(grade));
      name.getStyleClass().addAll("muted", "small");
      VBox column = new VBox(number, name);
      column.setAlignment(Pos.CENTER);
      column.getStyleClass().add("count-column");
      counts.getChildren().add(column);
    }
    return counts;
  }

  private static String grades(int number) {
    return number == 1 ? "1 answer" : number + " answers";
  }

  private static String next(Optional<LocalDate> nextDue) {
    return nextDue
        .map(day -> "The next card is due on " + TimeWords.day(day) + ".")
        .orElse("No other card is waiting.");
  }
}
