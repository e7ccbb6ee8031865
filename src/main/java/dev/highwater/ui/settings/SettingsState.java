package dev.highwater.ui.settings;

import java.util.List;
import java.util.Optional;

/// What the settings screen shows.
///
/// @param sections those with settings that the query asks for
/// @param notice a sentence about what has just happened or could not be done
/// @param undoable whether a change can be taken back
public record SettingsState(
    List<SettingSection> sections, String query, Optional<String> notice, boolean undoable) {
  /// Nothing yet.
  static final SettingsState LOADING = new SettingsState(List.of(), "", Optional.empty(), false);

  public SettingsState {
    sections = List.copyOf(sections);
  }

  /// The setting of that id, if it is shown.
  public Optional<SettingItem> item(String id) {
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> item.id().equals(id))
        .findFirst();
  }
}
