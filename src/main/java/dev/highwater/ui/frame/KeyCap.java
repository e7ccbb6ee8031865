package dev.highwater.ui.frame;

import javafx.scene.control.Label;

/// A key as it is printed on the keyboard, shown where it acts.
public final class KeyCap extends Label {
  /// @param key its name
  public KeyCap(String key) {
    super(key);
    getStyleClass().add("key-cap");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
