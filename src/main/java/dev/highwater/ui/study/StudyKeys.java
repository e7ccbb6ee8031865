package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the study screen: what they are and what the list of keys says about them.
final class StudyKeys {
  private static final Texts TEXTS = Texts.of(StudyKeys.class);

  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");

  /// The key that undoes, as it is called on this platform.
  static final String UNDO_SHOWN = shown(UNDO);

  private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");

  private static final List<KeyCombination> REDO =
      List.of(
          KeyCombination.keyCombination("Shortcut+Shift+Z"),
          KeyCombination.keyCombination("Shortcut+Y"));

  /// The key that does again what was taken back, as it is called on this platform.
  static final String REDO_SHOWN = shown(REDO.getFirst());

  private StudyKeys() {}

  static List<KeyLine> lines() {
    return List.of(
        new KeyLine(List.of("Space", "Enter"), "Show the answer"),
        new KeyLine(List.of("1", "…", "6"), TEXTS.say("key-predict")),
        new KeyLine(List.of("1"), "Again: not remembered"),
        new KeyLine(List.of("2"), "Hard"),
        new KeyLine(List.of("3"), "Good"),
        new KeyLine(List.of("4"), "Easy"),
        new KeyLine(List.of(UNDO_SHOWN), "Take the last grade or action back"),
        new KeyLine(List.of(REDO_SHOWN, shown(REDO.getLast())), "Do it again"),
        new KeyLine(List.of("E"), "Explain the card: why it is due, its memory"),
        new KeyLine(List.of("-"), "Bury the card until tomorrow"),
        new KeyLine(List.of("@"), "Suspend the card"),
        new KeyLine(List.of("F"), "Flag the card: then 1 to 7, or 0 for none"),
        new KeyLine(List.of("D"), "Make the card due on a day, or days later"),
        new KeyLine(List.of("M"), "All that can be done to the card"),
        new KeyLine(List.of("B"), "Catch up after a break; then a digit for a plan"),
        new KeyLine(List.of("A", "N"), "When nothing is left: tomorrow's cards, more new ones"),
        new KeyLine(List.of("G", "C"), "When nothing is left: forgotten today, cram"),
        new KeyLine(List.of("T"), "When nothing is left: the screen of the day"),
        new KeyLine(List.of("W"), TEXTS.say("key-why")),
        new KeyLine(List.of("X"), TEXTS.say("key-matrix")),
        new KeyLine(List.of("S"), TEXTS.say("simulate")),
        new KeyLine(List.of("P"), "Play or pause the scenario"),
        new KeyLine(List.of("←", "→"), "One step back, one step on"),
        new KeyLine(List.of("Home", "End"), "Beginning, end of the scenario"),
        new KeyLine(List.of("V"), "Cluster, space-time or events of the scenario"),
        new KeyLine(List.of(shown(FIND)), "Find events of the scenario"),
        new KeyLine(List.of("↑", "↓"), "Scroll the card"));
  }

  static boolean isUndo(KeyEvent event) {
    return UNDO.match(event);
  }

  static boolean isRedo(KeyEvent event) {
    return REDO.stream().anyMatch(keys -> keys.match(event));
  }

  /// True when that key was pressed by itself.
  static boolean is(KeyCode code, KeyEvent event) {
    return isBare(event) && event.getCode() == code;
  }

  /// True when no other key was held.
  static boolean isBare(KeyEvent event) {
    return plain(event) && !event.isShiftDown();
  }

  /// The digit that was pressed by itself.
  static Optional<Integer> digit(KeyEvent event) {
    return isBare(event) && event.getCode().isDigitKey()
        ? Optional.of(Character.digit(lastCharacter(event.getCode().getName()), 10))
        : Optional.empty();
  }

  private static char lastCharacter(String name) {
    return name.charAt(name.length() - 1);
  }

  private static String shown(KeyCombination keys) {
    return keys.getDisplayText().replace('+', ' ');
  }

  static boolean isSpace(KeyEvent event) {
    return plain(event) && event.getCode() == KeyCode.SPACE;
  }

  static boolean isEnter(KeyEvent event) {
    return plain(event) && event.getCode() == KeyCode.ENTER;
  }

  /// The grade that is given by that key, pressed by itself: with Shift many a digit types a sign
  /// that means something else.
  static Optional<Grade> grade(KeyEvent event) {
    if (!isBare(event)) {
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
    return FIND.match(event) || (plain(event) && isOfPlayer(event.getCode()));
  }

  private static boolean isOfPlayer(KeyCode code) {
    return switch (code) {
      case LEFT, RIGHT, HOME, END, P, K, V -> true;
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
