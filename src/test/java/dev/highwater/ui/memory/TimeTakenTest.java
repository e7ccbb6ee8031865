package dev.highwater.ui.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTakenTest {
  @ParameterizedTest
  @CsvSource({
    "PT0.4S,0 s",
    "PT59.4S,59 s",
    "PT59.6S,1 min 0 s",
    "PT2M10S,2 min 10 s",
    "PT61M,1 h 1 min"
  })
  void ofRoundsToSeconds(Duration duration, String words) {
    assertEquals(words, TimeTaken.of(duration));
  }
}
