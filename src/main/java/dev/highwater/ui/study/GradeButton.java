package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Outcomes;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.memory.GradeWords;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One grade: its name, its key, and the interval it would give.
final class GradeButton extends Button {
  private final Grade grade;
  private final Label interval = new Label();

  GradeButton(Grade grade, Consumer<Grade> onGrade) {
    this.grade = grade;
    Label name = new Label(GradeWords.name(grade));
    name.getStyleClass().add("grade-name");
    interval.getStyleClass().add("grade-interval");
    HBox keyAndInterval = new HBox(new KeyCap(key(grade)), interval);
    keyAndInterval.getStyleClass().add("grade-key");
    VBox content = new VBox(name, keyAndInterval);
    content.getStyleClass().add("grade-content");
    content.setAlignment(Pos.CENTER);

    setGraphic(content);
    setId("grade-" + grade.contractName());
    getStyleClass().addAll("grade", grade.contractName());
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(event -> onGrade.accept(grade));
  }

  void show(Outcomes outcomes) {
    double days = outcomes.of(grade).interval();
    interval.setText(IntervalText.of(days));
    setAccessibleText(
        "%s, key %s, %s"
            .formatted(GradeWords.name(grade), key(grade), TimeWords.intervalAloud(days)));
  }

  /// The grade will change no schedule.
  void showNoChange() {
    interval.setText("no change");
    setAccessibleText(
        "%s, key %s, changes no schedule".formatted(GradeWords.name(grade), key(grade)));
  }

  private static String key(Grade grade) {
    return switch (grade) {
      case AGAIN -> "1";
      case HARD -> "2";
      case GOOD -> "3";
      case EASY -> "4";
    };
  }
}
