package dev.highwater.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// One line of the terminal that is written over again and again while something goes on. What is
/// done at once shows none.
final class LiveLine {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Optional<PrintStream> terminal;
  private final LongSupplier nanoTime;
  private long nextAt;
  private int shown;

  /// @param terminal empty when nobody watches
  /// @param nanoTime a monotonic source of durations
  LiveLine(Optional<PrintStream> terminal, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.nextAt = nanoTime.getAsLong() + PATIENCE.toNanos();
  }

  /// Shows what is going on, unless nobody watches or it was shown just now.
  void show(Supplier<String> text) {
    if (terminal.isEmpty()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now < nextAt) {
      return;
    }
    nextAt = now + PAUSE.toNanos();
    write(text.get());
  }

  /// Takes the line away again.
  void clear() {
    if (shown > 0) {
      write("");
      terminal.ifPresent(line -> line.print("\r"));
      shown = 0;
    }
  }

  private void write(String text) {
    String padding = " ".repeat(Math.max(0, shown - text.length()));
    terminal.ifPresent(line -> {
      line.print("\r" + text + padding);
      line.flush();
    });
    shown = text.length();
  }
}
