package dev.highwater.simulator.planted;

import java.util.HashMap;
import java.util.Map;

/// A planted violation: an architecture rule must turn red on it.
public final class Varies {
  private Varies() {}

  /// Its order changes from one JVM to the next.
  public static Map<String, String> order() {
    return new HashMap<>();
  }
}
