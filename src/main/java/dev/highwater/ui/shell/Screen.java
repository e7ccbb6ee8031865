package dev.highwater.ui.shell;

import dev.highwater.ui.frame.Texts;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// The places one can go to from the rail, in its order.
enum Screen {
  TODAY("today", Feather.CALENDAR, "Shortcut+1"),
  STUDY("study", Feather.BOOK_OPEN, "Shortcut+2"),
  LIBRARY("library", Feather.LIST, "Shortcut+3"),
  SIMULATOR("simulator", Feather.ACTIVITY, "Shortcut+4"),
  STATISTICS("statistics", Feather.BAR_CHART_2, "Shortcut+5"),
  VAULTS("vaults", Feather.FOLDER, "Shortcut+6"),
  SETTINGS("settings", Feather.SETTINGS, "Shortcut+7");

  private static final Texts TEXTS = Texts.of(Screen.class);

  private final String name;
  private final Feather icon;
  private final String key;

  Screen(String name, Feather icon, String key) {
    this.name = name;
    this.icon = icon;
    this.key = key;
  }

  /// The screen that is remembered by that name.
  static Optional<Screen> named(String stored) {
    return Arrays.stream(values()).filter(screen -> screen.name.equals(stored)).findFirst();
  }

  /// The name by which it is remembered.
  String storedName() {
    return name;
  }

  String title() {
    return TEXTS.say(name);
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
