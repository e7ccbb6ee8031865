package dev.highwater.scenario;

import java.util.List;

/// The line that names a consumer, and may give it settings of its own.
///
/// @param name how {@code read} names it
/// @param settings in the order of {@link ConfigName}, each at most once; may be none
public record ConsumerSettings(String name, List<Setting> settings) {
  public ConsumerSettings {
    settings = List.copyOf(settings);
  }
}
