package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, today",
    "1, 1 d",
    "2.5, 2.5 d",
    "28, 28 d",
    "35, 1.1 mo",
    "60, 2 mo",
    "364, 1 y",
    "730, 2 y"
  })
  void ofSaysTheIntervalInItsLargestUnit(double days, String text) {
    assertEquals(text, IntervalText.of(days));
  }
}
