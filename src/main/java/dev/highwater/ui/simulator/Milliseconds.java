package dev.highwater.ui.simulator;

import dev.highwater.simulator.Tick;
import java.math.BigDecimal;

/// A moment of a run as it stands in a scenario.
final class Milliseconds {
  private Milliseconds() {}

  /// For example {@code 3.204 ms}.
  static String of(Tick at) {
    return BigDecimal.valueOf(at.micros(), 3).stripTrailingZeros().toPlainString() + " ms";
  }
}
