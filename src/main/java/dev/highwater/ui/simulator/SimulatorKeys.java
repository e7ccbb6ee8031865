package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the simulator screen: what they are and what the list of keys says about them.
final class SimulatorKeys {
  private static final Texts TEXTS = Texts.of(SimulatorKeys.class);

  static final KeyCombination OPEN = KeyCombination.keyCombination("Shortcut+O");
  static final KeyCombination NEW = KeyCombination.keyCombination("Shortcut+N");
  static final KeyCombination SAVE = KeyCombination.keyCombination("Shortcut+S");
  static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+Shift+C");
  static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+Shift+V");
  static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Shift+Z");
  static final KeyCombination TEXT = KeyCombination.keyCombination("Shortcut+E");

  private SimulatorKeys() {}

  static List<KeyLine> lines() {
    return List.of(
        line(TEXTS.say("key-play"), "P"),
        line(TEXTS.say("key-step"), "←", "→"),
        line(TEXTS.say("key-ends"), "Home", "End"),
        line(TEXTS.say("key-view"), "V"),
        line(TEXTS.say("key-find"), "Ctrl F"),
        line(TEXTS.say("key-act"), "A"),
        line(TEXTS.say("key-why"), "W"),
        line(TEXTS.say("key-matrix"), "X"),
        line(TEXTS.say("key-undo"), shown(UNDO)),
        line(TEXTS.say("key-branch"), "[", "]"),
        line(TEXTS.say("key-text"), shown(TEXT)),
        line(TEXTS.say("key-complete"), "Ctrl Space"),
        line(TEXTS.say("key-open"), shown(OPEN)),
        line(TEXTS.say("key-new"), shown(NEW)),
        line(TEXTS.say("key-save"), shown(SAVE)),
        line(TEXTS.say("key-copy"), shown(COPY)),
        line(TEXTS.say("key-paste"), shown(PASTE)),
        line(TEXTS.say("key-leave-text"), "Esc"));
  }

  private static KeyLine line(String meaning, String... keys) {
    return new KeyLine(List.of(keys), meaning);
  }

  static String shown(KeyCombination keys) {
    return keys.getDisplayText().replace('+', ' ');
  }

  static boolean isEscape(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE;
  }

  /// Whether it is a key of the player, pressed by itself and not typed into a text.
  static boolean isForPlayer(KeyEvent event) {
    return isBare(event)
        && switch (event.getCode()) {
          case LEFT, RIGHT, HOME, END, P, K, V -> true;
          default -> false;
        };
  }

  static boolean is(KeyCode code, KeyEvent event) {
    return isBare(event) && event.getCode() == code;
  }

  private static boolean isBare(KeyEvent event) {
    return event.getEventType() == KeyEvent.KEY_PRESSED
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !event.isMetaDown()
        && !(event.getTarget() instanceof TextInputControl);
  }
}
