package dev.highwater.ui.study;

import dev.highwater.ui.frame.KeyCap;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One calm line with what was just done; what was taken back can be done again from it.
final class SaidLine extends HBox {
  private final Label sentence = new Label();
  private final Button redo = new Button("Do it again", new KeyCap(StudyKeys.REDO_SHOWN));

  SaidLine(StudyViewModel model) {
    getStyleClass().add("said");
    sentence.setId("said");
    sentence.getStyleClass().add("small");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    redo.setId("redo");
    redo.getStyleClass().add("pill");
    redo.setMinWidth(USE_PREF_SIZE);
    redo.setOnAction(event -> model.redo());
    redo.managedProperty().bind(redo.visibleProperty());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(sentence, redo);
    model.saidProperty().subscribe(this::show);
  }

  private void show(Optional<Said> said) {
    setVisible(said.isPresent());
    sentence.setText(said.map(Said::sentence).orElse(""));
    redo.setVisible(said.map(Said::takenBack).orElse(false));
  }
}
