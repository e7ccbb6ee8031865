package dev.highwater.ui.shell;

import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// The places one can go to from the rail, in its order.
enum Screen {
  STUDY("Study", Feather.BOOK_OPEN, "Shortcut+1"),
  VAULTS("Vaults", Feather.FOLDER, "Shortcut+2");

  private final String title;
  private final Feather icon;
  private final String key;

  Screen(String title, Feather icon, String key) {
    this.title = title;
    this.icon = icon;
    this.key = key;
  }

  String title() {
    return title;
  }

  Feather icon() {
    return icon;
  }

  /// Goes there: the shortcut key of the platform with the place's number.
  KeyCombination key() {
    return KeyCombination.keyCombination(key);
  }

  /// That key as it is called on this platform.
  String keyShown() {
    return key().getDisplayText().replace('+', ' ');
  }
}
