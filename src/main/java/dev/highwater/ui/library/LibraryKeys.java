package dev.highwater.ui.library;

import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the library screen: what they are and what the list of keys says about them.
final class LibraryKeys {
  private static final Texts TEXTS = Texts.of(LibraryKeys.class);
  private static final KeyCombination SEARCH = KeyCombination.keyCombination("Shortcut+F");
  private static final KeyCombination ADD = KeyCombination.keyCombination("Shortcut+N");
  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
  private static final KeyCombination WRITE = KeyCombination.keyCombination("Shortcut+Enter");
  private static final List<KeyCombination> REDO =
      List.of(
          KeyCombination.keyCombination("Shortcut+Shift+Z"),
          KeyCombination.keyCombination("Shortcut+Y"));

  static final String ADD_SHOWN = shown(ADD);
  static final String UNDO_SHOWN = shown(UNDO);
  static final String WRITE_SHOWN = shown(WRITE);

  private LibraryKeys() {}

  static List<KeyLine> lines() {
    return List.of(
        line("key-search", shown(SEARCH), "/"),
        line("key-terms", "F1"),
        line("key-list", "↓"),
        line("key-select", "Shift ↑", "Shift ↓"),
        line("key-select-all", shown(KeyCombination.keyCombination("Shortcut+A"))),
        line("key-edit", "E"),
        line("key-add", ADD_SHOWN),
        line("key-open", "O"),
        line("key-editor", "Shift O"),
        line("key-study", "S"),
        line("key-bury", "-"),
        line("key-suspend", "@"),
        line("key-unsuspend", "U"),
        line("key-flag", "F"),
        line("key-due", "D"),
        line("key-reset", "R"),
        line("key-undo", UNDO_SHOWN),
        line("key-redo", shown(REDO.getFirst()), shown(REDO.getLast())),
        line("key-escape", "Esc"));
  }

  private static KeyLine line(String key, String... caps) {
    return new KeyLine(List.of(caps), TEXTS.say(key));
  }

  static boolean isSearch(KeyEvent event) {
    return SEARCH.match(event);
  }

  static boolean isAdd(KeyEvent event) {
    return ADD.match(event);
  }

  static boolean isUndo(KeyEvent event) {
    return UNDO.match(event);
  }

  static boolean isRedo(KeyEvent event) {
    return REDO.stream().anyMatch(keys -> keys.match(event));
  }

  static boolean isWrite(KeyEvent event) {
    return WRITE.match(event);
  }

  static boolean isHelp(KeyEvent event) {
    return event.getCode() == KeyCode.F1;
  }

  /// True when no key but Shift was held.
  static boolean isPlain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
  }

  private static String shown(KeyCombination keys) {
    return keys.getDisplayText().replace('+', ' ');
  }
}
