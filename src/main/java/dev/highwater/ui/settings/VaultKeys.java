package dev.highwater.ui.settings;

import dev.highwater.ui.frame.KeyLine;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the vaults screen. Everything else is reached with Tab.
final class VaultKeys {
  private static final KeyCombination ADD = KeyCombination.keyCombination("Shortcut+N");

  /// The key that adds a vault, as it is called on this platform.
  static final String ADD_SHOWN = ADD.getDisplayText().replace('+', ' ');

  private VaultKeys() {}

  static List<KeyLine> lines() {
    return List.of(
        new KeyLine(List.of(ADD_SHOWN), "Add a vault"),
        new KeyLine(List.of("Tab"), "Next control"),
        new KeyLine(List.of("Enter"), "Open or close a group, undo a recognition"),
        new KeyLine(List.of("Esc"), "Back, or no"));
  }

  static boolean isAdd(KeyEvent event) {
    return ADD.match(event);
  }

  static boolean isBack(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE;
  }
}
