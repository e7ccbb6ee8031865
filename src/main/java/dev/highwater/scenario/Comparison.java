package dev.highwater.scenario;

import java.util.List;

/// The line that runs a scenario once for each of several values.
///
/// @param values in the order of the runs, at least one
public record Comparison(ConfigName name, List<String> values) {
  public Comparison {
    values = List.copyOf(values);
  }
}
