package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.study.CardAction;
import dev.highwater.ui.frame.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What can be done to the cards that are selected, and a line in which a flag or a day is asked.
final class ActionBar extends VBox {
  private static final Texts TEXTS = Texts.of(ActionBar.class);
  private static final int MOST_DAYS = 36_525;

  private final LibraryViewModel model;
  private final Supplier<List<CardId>> selected;
  private final Runnable onAnswered;
  private final Label asking = new Label();
  private final TextField answer = new TextField();
  private final Label refusal = new Label();
  private final HBox ask = new HBox(asking, answer, refusal);
  private Function<String, Optional<CardAction>> reading = _ -> Optional.empty();

  /// @param selection the cards that are selected
  /// @param onStudy studies them
  /// @param onAnswered puts the focus back
  ActionBar(
      LibraryViewModel model,
      ObservableList<CardId> selection,
      Supplier<List<CardId>> selected,
      Consumer<List<CardId>> onStudy,
      Runnable onAnswered) {
    this.model = model;
    this.selected = selected;
    this.onAnswered = onAnswered;
    getStyleClass().add("action-bar");
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("actions-flow");
    actions
        .getChildren()
        .setAll(
            pill("study", TEXTS.say("study-these"), "S", () -> onStudy.accept(selected.get())),
            pill("suspend", TEXTS.say("suspend"), "@", () -> act(new CardAction.Suspend())),
            pill("unsuspend", TEXTS.say("unsuspend"), "U", () -> act(new CardAction.Unsuspend())),
            pill("bury", TEXTS.say("bury"), "-", this::bury),
            pill("flag", TEXTS.say("flag"), "F", this::askFlag),
            pill("due", TEXTS.say("due-on"), "D", this::askDue),
            pill("reset", TEXTS.say("reset"), "R", () -> act(new CardAction.Reset())));
    actions.disableProperty().bind(Bindings.isEmpty(selection).or(model.workingProperty()));
    ask.getStyleClass().add("ask");
    ask.setId("library-ask");
    ask.managedProperty().bind(ask.visibleProperty());
    ask.setVisible(false);
    answer.setId("library-answer");
    refusal.getStyleClass().add("refusal");
    answer.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().setAll(ask, actions);
  }

  private static javafx.scene.control.Button pill(
      String id, String text, String key, Runnable action) {
    return LibraryForms.pill("act-" + id, text, key, action);
  }

  private void act(CardAction action) {
    model.act(selected.get(), action);
  }

  private void bury() {
    act(new CardAction.Bury(model.calendar().today()));
  }

  private void askFlag() {
    ask(TEXTS.say("ask-flag"), TEXTS.say("flag-refused"), ActionBar::flag);
  }

  private void askDue() {
    ask(TEXTS.say("ask-due"), TEXTS.say("due-refused"), this::due);
  }

  private void ask(String question, String why, Function<String, Optional<CardAction>> reader) {
    asking.setText(question);
    answer.setAccessibleText(question);
    answer.clear();
    refusal.setText(why);
    refusal.setVisible(false);
    reading = reader;
    ask.setVisible(true);
    answer.requestFocus();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      Optional<CardAction> action = reading.apply(answer.getText().strip());
      refusal.setVisible(action.isEmpty());
      action.ifPresent(wanted -> {
        close();
        act(wanted);
      });
      event.consume();
    }
  }

  private void close() {
    ask.setVisible(false);
    onAnswered.run();
  }

  boolean asks() {
    return ask.isVisible();
  }

  private static Optional<CardAction> flag(String typed) {
    return typed.matches("[0-7]")
        ? Optional.of(new CardAction.Flag(Integer.parseInt(typed)))
        : Optional.empty();
  }

  private Optional<CardAction> due(String typed) {
    if (typed.matches("\\+ ?\\d{1,5}")) {
      int days = Integer.parseInt(typed.substring(1).strip());
      return days >= 1 && days <= MOST_DAYS
          ? Optional.of(new CardAction.Postpone(days))
          : Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      return Math.abs(day.toEpochDay() - model.calendar().today().toEpochDay()) <= MOST_DAYS
          ? Optional.of(new CardAction.Reschedule(day))
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Does what a key says; true when it said something.
  boolean onLetter(KeyCode code) {
    switch (code) {
      case U -> act(new CardAction.Unsuspend());
      case MINUS, SUBTRACT -> bury();
      case F -> askFlag();
      case D -> askDue();
      case R -> act(new CardAction.Reset());
      default -> {
        return false;
      }
    }
    return true;
  }

  void suspend() {
    act(new CardAction.Suspend());
  }
}
