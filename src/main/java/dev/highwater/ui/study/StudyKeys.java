package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.ui.frame.KeyLine;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the study screen: what they are and what the list of keys says about them.
final class StudyKeys {
  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");

  /// The key that undoes, as it is called on this platform.
  static final String UNDO_SHOWN = UNDO.getDisplayText().replace('+', ' ');

  private StudyKeys() {}

  static List<KeyLine> lines() {
    return List.of(
        new KeyLine(List.of("Space", "Enter"), "Show the answer"),
        new KeyLine(List.of("1"), "Again: not remembered"),
        new KeyLine(List.of("2"), "Hard"),
        new KeyLine(List.of("3"), "Good"),
        new KeyLine(List.of("4"), "Easy"),
        new KeyLine(List.of(UNDO_SHOWN), "Take the last grade back"),
        new KeyLine(List.of("P"), "Play or pause the scenario"),
        new KeyLine(List.of("←", "→"), "One step back, one step on"),
        new KeyLine(List.of("Home", "End"), "Beginning, end of the scenario"),
        new KeyLine(List.of("↑", "↓"), "Scroll the card"));
  }

  static boolean isUndo(KeyEvent event) {
    return UNDO.match(event);
  }

  static boolean isSpace(KeyEvent event) {
    return plain(event) && event.getCode() == KeyCode.SPACE;
  }

  static boolean isEnter(KeyEvent event) {
    return plain(event) && event.getCode() == KeyCode.ENTER;
  }

  static Optional<Grade> grade(KeyEvent event) {
    if (!plain(event)) {
      return Optional.empty();
    }
    return switch (event.getCode()) {
      case DIGIT1, NUMPAD1 -> Optional.of(Grade.AGAIN);
      case DIGIT2, NUMPAD2 -> Optional.of(Grade.HARD);
      case DIGIT3, NUMPAD3 -> Optional.of(Grade.GOOD);
      case DIGIT4, NUMPAD4 -> Optional.of(Grade.EASY);
      default -> Optional.empty();
    };
  }

  static boolean isForPlayer(KeyEvent event) {
    return plain(event)
        && switch (event.getCode()) {
          case LEFT, RIGHT, HOME, END, P, K -> true;
          default -> false;
        };
  }

  static boolean isScroll(KeyEvent event) {
    return plain(event)
        && switch (event.getCode()) {
          case UP, DOWN, PAGE_UP, PAGE_DOWN -> true;
          default -> false;
        };
  }

  private static boolean plain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
  }
}
