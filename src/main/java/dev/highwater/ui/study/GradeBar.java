package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The four grades, each with its key and the interval it would give.
final class GradeBar extends HBox {
  private static final PseudoClass JUDGED = PseudoClass.getPseudoClass("judged");

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
  /// @param proposed the grade that a prediction speaks for
  void show(Outcomes outcomes, boolean counts, Optional<Grade> proposed) {
    pseudoClassStateChanged(JUDGED, proposed.isPresent());
    buttons.forEach(button -> {
      if (counts) {
        button.show(outcomes);
      } else {
        button.showNoChange();
      }
      button.propose(proposed.equals(Optional.of(button.grade())));
    });
  }
}
