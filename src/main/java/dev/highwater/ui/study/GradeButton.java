package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Outcomes;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.memory.GradeWords;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One grade: its name, its key, and the interval it would give.
final class GradeButton extends Button {
  private static final Texts TEXTS = Texts.of(GradeButton.class);
  private static final PseudoClass PROPOSED = PseudoClass.getPseudoClass("proposed");

  private final Grade grade;
  private final Label interval = new Label();
  private final Label proposed = new Label(TEXTS.say("proposed"));

  GradeButton(Grade grade, Consumer<Grade> onGrade) {
    this.grade = grade;
    Label name = new Label(GradeWords.name(grade));
    name.getStyleClass().add("grade-name");
    interval.getStyleClass().add("grade-interval");
    HBox keyAndInterval = new HBox(new KeyCap(key(grade)), interval);
    keyAndInterval.getStyleClass().add("grade-key");
    proposed.getStyleClass().addAll("grade-proposed", "small");
    proposed.setManaged(false);
    proposed.setVisible(false);
    VBox content = new VBox(name, keyAndInterval, proposed);
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

  Grade grade() {
    return grade;
  }

  /// Marks it as the one that the learner's prediction speaks for, or takes the mark away.
  void propose(boolean proposed) {
    pseudoClassStateChanged(PROPOSED, proposed);
    this.proposed.setVisible(proposed);
    this.proposed.setManaged(proposed);
    if (proposed) {
      setAccessibleText(getAccessibleText() + ", " + TEXTS.say("proposed-aloud"));
    }
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
