package dev.highwater.ui.player;

import dev.highwater.simulator.Tick;
import java.util.Locale;

/// Simulated times as people read them: {@code 4.1 ms}, {@code 18.1 s}.
final class TickText {
  private static final long SECOND = 1_000_000;

  private TickText() {}

  static String of(Tick tick) {
    return ofMicros(tick.micros());
  }

  static String ofMicros(long micros) {
    return micros < SECOND
        ? String.format(Locale.ROOT, "%.1f ms", micros / 1000.0)
        : String.format(Locale.ROOT, "%.1f s", micros / (double) SECOND);
  }
}
