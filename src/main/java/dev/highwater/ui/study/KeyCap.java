package dev.highwater.ui.study;

import javafx.scene.control.Label;

/// A key as it is printed on the keyboard, shown where it acts.
final class KeyCap extends Label {
  KeyCap(String key) {
    super(key);
    getStyleClass().add("key-cap");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
