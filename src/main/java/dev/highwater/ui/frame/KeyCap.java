package dev.highwater.ui.frame;

import javafx.scene.control.Label;

/// A key as it is printed on the keyboard, shown where it acts. Where the learner has moved it, it
/// shows what to press instead.
public final class KeyCap extends Label {
  private final String key;

  /// @param key its name, as the lists of keys write it
  public KeyCap(String key) {
    super(key);
    this.key = key;
    getStyleClass().add("key-cap");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sceneProperty()
        .flatMap(scene -> OwnKeys.of(scene).map(OwnKeys::changesProperty).orElse(null))
        .subscribe(_ -> show());
  }

  private void show() {
    if (getScene() != null) {
      OwnKeys.of(getScene())
          .flatMap(own -> OwnKeys.placeOf(this).map(place -> own.shown(place, key)))
          .ifPresent(this::setText);
    }
  }
}
