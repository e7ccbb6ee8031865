package dev.highwater.ui.study;

import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.memory.MemorySections;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Why a card comes when it does: the reason, its memory, its curve of forgetting, what each grade
/// would do, and its history.
final class ExplainPane extends BorderPane {
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);

  ExplainPane(ExplainViewModel model) {
    setId("explain-pane");
    getStyleClass().add("explain-pane");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("This card, explained");
    content.getStyleClass().add("explain-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(head(model));
    setCenter(scroll);
    model.explainedProperty().subscribe(this::show);
  }

  /// Puts the focus where arrows scroll.
  void takeFocus() {
    scroll.requestFocus();
  }

  private static HBox head(ExplainViewModel model) {
    Label heading = new Label("This card, explained");
    heading.getStyleClass().addAll("semibold", "explain-heading");
    Button close = new Button("Close", new KeyCap("E"));
    close.getStyleClass().add("pill");
    close.setId("explain-close");
    close.setOnAction(event -> model.close());
    HBox head = new HBox(heading, Line.gap(), close);
    head.getStyleClass().add("explain-head");
    return head;
  }

  private void show(Explained explained) {
    setVisible(!(explained instanceof Explained.Closed));
    switch (explained) {
      case Explained.Closed() -> content.getChildren().clear();
      case Explained.Preparing(var _) ->
          content.getChildren().setAll(Sentence.plain("Looking it up …"));
      case Explained.Shown shown -> {
        content
            .getChildren()
            .setAll(
                MemorySections.of(shown.explanation(), shown.now().instant(), shown.calendar()));
        scroll.setVvalue(0);
      }
    }
  }
}
