package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The four grades, each with its key and the interval it would give.
final class GradeBar extends HBox {
  private final List<GradeButton> buttons = new ArrayList<>();

  GradeBar(Consumer<Grade> onGrade) {
    getStyleClass().add("grade-bar");
    for (Grade grade : Grade.values()) {
      GradeButton button = new GradeButton(grade, onGrade);
      setHgrow(button, Priority.ALWAYS);
      buttons.add(button);
    }
    getChildren().addAll(buttons);
  }

  /// @param counts whether a grade changes the card's schedule
  void show(Outcomes outcomes, boolean counts) {
    buttons.forEach(button -> {
      if (counts) {
        button.show(outcomes);
      } else {
        button.showNoChange();
      }
    });
  }
}
