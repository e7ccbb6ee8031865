package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.study.CardActions;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys of the study screen do.
final class StudyKeyboard {
  private final StudyViewModel model;
  private final CardStrip strip;
  private final CardMenu menu;
  private final ClosingPane closing;
  private final Findings findings;

  StudyKeyboard(
      StudyViewModel model,
      CardStrip strip,
      CardMenu menu,
      ClosingPane closing,
      Findings findings) {
    this.model = model;
    this.strip = strip;
    this.menu = menu;
    this.closing = closing;
    this.findings = findings;
  }

  /// Does what the keys of a review ask for, wherever the focus is: Space shows the answer, digits
  /// grade, and shortcuts take back and do again. What is typed into a field is left to it.
  void onKeyFirst(KeyEvent event) {
    if (isSheetOpen()) {
      chooseOnSheet(event);
    } else if (strip.use(event)) {
      event.consume();
    } else if (!(event.getTarget() instanceof TextInputControl) && reviews(event)) {
      event.consume();
    }
  }

  private boolean reviews(KeyEvent event) {
    StudyState state = model.stateProperty().get();
    Optional<Grade> grade = StudyKeys.grade(event);
    if (StudyKeys.isRedo(event)) {
      model.redo();
    } else if (StudyKeys.isUndo(event)) {
      model.undo();
    } else if (StudyKeys.isSpace(event) && state instanceof StudyState.Asking) {
      model.reveal();
    } else if (model.question().isPresent() && StudyKeys.digit(event).isPresent()) {
      model.predict(StudyKeys.digit(event).get() - 1);
    } else if (grade.isPresent()) {
      model.grade(grade.get());
    } else {
      // The key that shows an answer must not also grade one; Enter presses the button.
      return StudyKeys.isSpace(event) && event.getTarget() instanceof GradeButton;
    }
    return true;
  }

  /// Tab and Enter are left to its buttons; all other keys are the sheet's while it is open.
  private void chooseOnSheet(KeyEvent event) {
    if (StudyKeys.is(KeyCode.ESCAPE, event) || StudyKeys.is(KeyCode.B, event)) {
      model.catchUp().close();
      event.consume();
    } else if (StudyKeys.digit(event).isPresent()) {
      model.catchUp().apply(StudyKeys.digit(event).get());
      event.consume();
    }
  }

  /// Uses a key that nothing else has used.
  ///
  /// @return false when it does nothing here
  boolean onKey(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl || isSheetOpen()) {
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      return types(event);
    }
    if (event.getEventType() != KeyEvent.KEY_PRESSED) {
      return false;
    }
    if (StudyKeys.isEnter(event)) {
      model.reveal();
      return true;
    }
    return StudyKeys.isBare(event) && acts(event.getCode());
  }

  private boolean types(KeyEvent event) {
    switch (event.getCharacter()) {
      case "-" -> model.act(CardActions::bury);
      case "@" -> model.act(CardActions::suspend);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean acts(KeyCode code) {
    if (code == KeyCode.B) {
      model.catchUp().toggle();
      return true;
    }
    return switch (model.stateProperty().get()) {
      case StudyState.Asking _, StudyState.Revealed _ -> actsOnCard(code);
      case StudyState.Finished _, StudyState.Empty _ -> closing.use(code);
      case StudyState.Loading _ -> false;
    };
  }

  private boolean actsOnCard(KeyCode code) {
    switch (code) {
      case E -> model.explain().toggle();
      case ESCAPE -> model.explain().close();
      case F -> strip.askFlag();
      case D -> strip.askDue();
      case M -> menu.open();
      case W -> findings.toggleWhy();
      case X -> findings.toggleMatrix();
      case S -> findings.simulate();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isSheetOpen() {
    return !(model.catchUp().backlogProperty().get() instanceof Backlog.Closed);
  }
}
