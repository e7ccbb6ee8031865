package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0 ms",
    "4100, 4.1 ms",
    "999900, 999.9 ms",
    "9000000, 9.0 s",
    "18100000, 18.1 s",
    "45006100, 45.006 s"
  })
  void timesAreShortAndTellNearbyEventsApart(long micros, String text) {
    assertEquals(text, TickText.ofMicros(micros));
  }
}
