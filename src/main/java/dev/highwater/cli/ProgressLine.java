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
  private final LiveLine line;
  private final LongSupplier nanoTime;
  private final long began;

  /// @param terminal empty when nobody watches
  /// @param nanoTime a monotonic source of durations
  ProgressLine(Optional<PrintStream> terminal, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    line = new LiveLine(terminal, nanoTime);
  }

  @Override
  public void reached(int notes, int total, int cards) {
    line.show(() ->
        String.format(
            Locale.ROOT,
            "%,d of %,d notes, %,d cards, %s left",
            notes,
            total,
            cards,
            left(Duration.ofNanos(nanoTime.getAsLong() - began), notes, total)));
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
    line.clear();
  }
}
