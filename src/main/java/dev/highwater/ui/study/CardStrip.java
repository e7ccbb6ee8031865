package dev.highwater.ui.study;

import dev.highwater.study.CardAction;
import dev.highwater.ui.frame.KeyCap;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A small form under the top bar, for what an action on a card needs to be told: which flag, or
/// which day.
final class CardStrip extends HBox {
  private final StudyViewModel model;
  private final Runnable onClosed;
  private boolean awaitsFlag;

  /// @param onClosed run when the form is gone
  CardStrip(StudyViewModel model, Runnable onClosed) {
    this.model = model;
    this.onClosed = onClosed;
    setId("card-strip");
    getStyleClass().add("card-strip");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Asks for a flag.
  void askFlag() {
    open(new Label("Flag"));
    awaitsFlag = true;
    for (int flag = 0; flag <= CardAction.Flag.HIGHEST; flag++) {
      int chosen = flag;
      Button button = new Button(flag == 0 ? "None" : "", new KeyCap(Integer.toString(flag)));
      button.getStyleClass().add("pill");
      button.setAccessibleText(flag == 0 ? "No flag" : "Flag " + flag);
      button.setOnAction(event -> flag(chosen));
      getChildren().add(button);
    }
    getChildren().add(cancel());
  }

  /// Asks for a day.
  void askDue() {
    TextField day = new TextField();
    day.setId("due-day");
    day.setPromptText("2026-12-01 or +3");
    day.setAccessibleText("The day on which it is to be due, or plus and a number of days");
    Label name = new Label("Due on a day, or days later");
    name.setLabelFor(day);
    Button apply = new Button("Set", new KeyCap("Enter"));
    apply.getStyleClass().add("pill");
    apply.setOnAction(event -> makeDue(day.getText()));
    day.setOnAction(event -> makeDue(day.getText()));
    open(name);
    getChildren().addAll(day, apply, cancel());
    day.requestFocus();
  }

  /// Takes the form away; nothing happens when there is none.
  void close() {
    if (isVisible()) {
      awaitsFlag = false;
      setVisible(false);
      getChildren().clear();
      onClosed.run();
    }
  }

  /// Uses a key that this form is waiting for.
  ///
  /// @return true when it did
  boolean use(KeyEvent event) {
    if (!isVisible()) {
      return false;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      return true;
    }
    Optional<Integer> flag = awaitsFlag ? StudyKeys.digit(event) : Optional.empty();
    flag.filter(it -> it <= CardAction.Flag.HIGHEST).ifPresent(this::flag);
    return flag.isPresent();
  }

  private void open(Label name) {
    awaitsFlag = false;
    name.getStyleClass().add("muted");
    getChildren().setAll(name);
    setVisible(true);
  }

  private void flag(int flag) {
    close();
    model.act((actions, card) -> actions.flag(card, flag));
  }

  private void makeDue(String typed) {
    if (model.makeDue(typed)) {
      close();
    }
  }

  private Button cancel() {
    Button cancel = new Button("Cancel", new KeyCap("Esc"));
    cancel.getStyleClass().add("pill");
    cancel.setOnAction(event -> close());
    return cancel;
  }
}
