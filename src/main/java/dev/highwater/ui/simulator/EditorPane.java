package dev.highwater.ui.simulator;

import dev.highwater.scenario.ScenarioError;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The scenario's text with its heading, and below it what cannot be read.
final class EditorPane extends VBox {
  private static final Texts TEXTS = Texts.of(EditorPane.class);
  private static final int MOST_ERRORS = 3;

  private final ScenarioEditor editor;
  private final VBox errors = new VBox();

  /// @param onEdit is given the text whenever the learner has changed it
  EditorPane(Consumer<String> onEdit) {
    editor = new ScenarioEditor(onEdit);
    getStyleClass().add("simulator-part");
    errors.setId("scenario-errors");
    errors.getStyleClass().add("scenario-errors");
    Label heading = Forms.heading(TEXTS.say("scenario"));
    heading.setLabelFor(editor);
    getChildren().addAll(heading, editor, errors);
    showErrors(List.of());
  }

  ScenarioEditor editor() {
    return editor;
  }

  /// Says what cannot be read, each with its place; a click goes there.
  void showErrors(List<ScenarioError> wrong) {
    editor.showErrors(wrong);
    errors.getChildren().setAll(wrong.stream().limit(MOST_ERRORS).map(this::button).toList());
    if (wrong.size() > MOST_ERRORS) {
      Label more = new Label(TEXTS.say("more-errors", wrong.size() - MOST_ERRORS));
      more.getStyleClass().addAll("muted", "small");
      errors.getChildren().add(more);
    }
    errors.setVisible(!wrong.isEmpty());
    errors.setManaged(!wrong.isEmpty());
  }

  private Button button(ScenarioError error) {
    Button button =
        new Button(TEXTS.say("error-at", error.line(), error.column(), error.message()));
    button.getStyleClass().add("scenario-error");
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(USE_PREF_SIZE);
    button.setOnAction(_ -> editor.goTo(error.line(), error.column()));
    return button;
  }
}
