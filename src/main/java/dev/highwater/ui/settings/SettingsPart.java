package dev.highwater.ui.settings;

import java.util.List;

/// Some of the settings: shows them, and changes them. For the screen's thread.
interface SettingsPart {
  /// The sections as they are now.
  List<SettingSection> sections();

  /// Takes what was entered for a setting, or says why it does not.
  void enter(String id, String value);

  /// Lets a setting be again what it is without a choice here.
  default void reset(String id) {}

  /// Does what a button of a setting offers.
  default void act(String id, String deed) {}
}
