package dev.highwater.ui.player;

import dev.highwater.simulator.Tick;
import java.util.Locale;
import java.util.regex.Pattern;

/// Simulated times as people read them: {@code 4.1 ms}, {@code 18.1 s}, {@code 45.006 s}.
final class TickText {
  private static final long SECOND = 1_000_000;
  private static final Pattern TRAILING_ZEROS = Pattern.compile("(?<=\\.\\d{1,2})0+$");

  private TickText() {}

  static String of(Tick tick) {
    return ofMicros(tick.micros());
  }

  static String ofMicros(long micros) {
    if (micros < SECOND) {
      return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }
    String seconds = String.format(Locale.ROOT, "%.3f", micros / (double) SECOND);
    return TRAILING_ZEROS.matcher(seconds).replaceFirst("") + " s";
  }
}
