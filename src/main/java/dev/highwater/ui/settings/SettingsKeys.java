package dev.highwater.ui.settings;

import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the settings screen. Everything else is reached with Tab.
final class SettingsKeys {
  private static final Texts TEXTS = Texts.of(SettingsKeys.class);
  private static final KeyCombination SEARCH = KeyCombination.keyCombination("Shortcut+F");
  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");

  /// The key that takes back, as it is called on this platform.
  static final String UNDO_SHOWN = shown(UNDO);

  /// The key that searches.
  static final String SEARCH_SHOWN = shown(SEARCH);

  private SettingsKeys() {}

  static List<KeyLine> lines() {
    return List.of(
        new KeyLine(List.of(SEARCH_SHOWN), TEXTS.say("key-search")),
        new KeyLine(List.of(UNDO_SHOWN), TEXTS.say("key-undo")),
        new KeyLine(List.of("Tab"), TEXTS.say("key-next")),
        new KeyLine(List.of("Esc"), TEXTS.say("key-back")));
  }

  static boolean isSearch(KeyEvent event) {
    return SEARCH.match(event);
  }

  static boolean isUndo(KeyEvent event) {
    return UNDO.match(event);
  }

  static boolean isBack(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE;
  }

  private static String shown(KeyCombination keys) {
    return keys.getDisplayText().replace('+', ' ');
  }
}
