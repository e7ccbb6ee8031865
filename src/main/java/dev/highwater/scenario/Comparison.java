package dev.highwater.scenario;

import java.util.List;

/// A setting with several values: those that a scenario is run with one after the other, those that
/// it may be varied by, or those under which a line is meant.
///
/// @param values in the order of the text, at least one
public record Comparison(ConfigName name, List<String> values) {
  public Comparison {
    values = List.copyOf(values);
  }

  /// True when the settings give it one of these values.
  boolean holds(List<Setting> settings) {
    return settings.stream()
        .anyMatch(setting -> setting.name() == name && values.contains(setting.value()));
  }
}
