package dev.highwater.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final AtomicLong now = new AtomicLong();
  private final ProgressLine line =
      new ProgressLine(
          Optional.of(new PrintStream(screen, true, StandardCharsets.UTF_8)), now::get);

  private void at(Duration time, int notes) {
    now.set(time.toNanos());
    line.reached(notes, 4000, notes * 10);
  }

  private String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void reachedIsSilentForHalfASecond() {
    at(Duration.ofMillis(499), 100);
    line.clear();

    assertEquals("", screen());
  }

  @Test
  void reachedShowsHowMuchTimeIsLeft() {
    at(Duration.ofSeconds(1), 1000);

    assertEquals("\r1,000 of 4,000 notes, 10,000 cards, 3 s left", screen());
  }

  @Test
  void clearLeavesAnEmptyLine() {
    at(Duration.ofSeconds(100), 1000);
    screen.reset();
    line.clear();

    String spaces = " ".repeat("1,000 of 4,000 notes, 10,000 cards, 5 min left".length());
    assertEquals("\r" + spaces + "\r", screen());
  }

  @Test
  void nothingIsShownWhereNobodyLooks() {
    ProgressLine unseen = new ProgressLine(Optional.empty(), now::get);
    now.set(Duration.ofSeconds(5).toNanos());
    unseen.reached(1, 2, 3);
    unseen.clear();

    assertEquals("", screen());
  }
}
