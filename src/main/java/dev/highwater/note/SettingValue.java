package dev.highwater.note;

import java.util.List;

/// What a setting of obsidian-spaced-repetition is set to.
public sealed interface SettingValue {
  /// Some characters, perhaps none.
  record Text(String text) implements SettingValue {}

  /// Yes or no.
  record Flag(boolean on) implements SettingValue {}

  /// A number, whole or not.
  record Amount(double number) implements SettingValue {}

  /// Texts in their order.
  record Texts(List<String> texts) implements SettingValue {
    public Texts {
      texts = List.copyOf(texts);
    }
  }
}
