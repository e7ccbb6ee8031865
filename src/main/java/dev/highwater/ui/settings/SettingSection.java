package dev.highwater.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Settings that belong together.
///
/// @param id its name inside the program
public record SettingSection(String id, String title, List<SettingItem> items) {
  public SettingSection {
    items = List.copyOf(items);
  }

  /// Only the settings with all words of a query; all of them when it has none.
  SettingSection matching(String query) {
    List<String> words =
        Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    return new SettingSection(
        id, title, items.stream().filter(item -> item.matches(words, title)).toList());
  }
}
