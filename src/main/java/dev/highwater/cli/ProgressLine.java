package dev.highwater.cli;

import dev.highwater.library.ImportProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How far an import has come, on one line of the terminal that is written over again and again. An
/// import that is done at once shows none.
final class ProgressLine implements ImportProgress {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Optional<PrintStream> terminal;
  private final LongSupplier nanoTime;
  private final long began;
  private long nextAt;
  private int shown;

  /// @param terminal empty when nobody watches
  /// @param nanoTime a monotonic source of durations
  ProgressLine(Optional<PrintStream> terminal, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    this.nextAt = began + PATIENCE.toNanos();
  }

  @Override
  public void reached(int notes, int total, int cards) {
    if (terminal.isEmpty()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now < nextAt) {
      return;
    }
    nextAt = now + PAUSE.toNanos();
    show(
        String.format(
            Locale.ROOT,
            "%,d of %,d notes, %,d cards, %s left",
            notes,
            total,
            cards,
            left(Duration.ofNanos(now - began), notes, total)));
  }

  private static String left(Duration soFar, int notes, int total) {
    if (notes == 0) {
      return "some time";
    }
    long seconds = Math.ceilDiv(soFar.toMillis() * (total - notes) / notes, 1000);
    return seconds < 60 ? seconds + " s" : Math.ceilDiv(seconds, 60) + " min";
  }

  /// Takes the line away again.
  void clear() {
    if (shown > 0) {
      show("");
      terminal.ifPresent(line -> line.print("\r"));
      shown = 0;
    }
  }

  private void show(String text) {
    String padding = " ".repeat(Math.max(0, shown - text.length()));
    terminal.ifPresent(line -> {
      line.print("\r" + text + padding);
      line.flush();
    });
    shown = text.length();
  }
}
