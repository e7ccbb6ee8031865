package dev.highwater.ui.settings;

import dev.highwater.note.PluginSetting;
import dev.highwater.note.SettingValue;

/// A setting of a vault as it stands.
///
/// @param value what goes
/// @param origin who says so
/// @param otherwise what goes when nothing is chosen here
public record SettingLine(
    PluginSetting setting, SettingValue value, Origin origin, SettingValue otherwise) {
  /// Where a value comes from.
  public enum Origin {
    /// Nobody said otherwise.
    DEFAULT,
    /// The vault's own settings, those of obsidian-spaced-repetition.
    VAULT,
    /// Chosen in Highwater.
    CHOSEN
  }
}
