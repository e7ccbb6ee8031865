package dev.highwater.scenario;

import java.util.List;

/// The line that gives a producer of its own name settings of its own.
///
/// @param name how {@code send} names it
/// @param settings in the order of {@link ConfigName}, each at most once
public record ProducerSettings(String name, List<Setting> settings) {
  public ProducerSettings {
    settings = List.copyOf(settings);
  }
}
