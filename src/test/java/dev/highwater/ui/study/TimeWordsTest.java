package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0.4S,0 s",
    "PT59.4S,59 s",
    "PT59.6S,1 min 0 s",
    "PT2M10S,2 min 10 s",
    "PT61M,1 h 1 min"
  })
  void durationRoundsToSeconds(Duration duration, String words) {
    assertEquals(words, TimeWords.duration(duration));
  }

  @ParameterizedTest
  @CsvSource({"0,again today", "1,in 1 day", "23,in 23 days"})
  void intervalAloudIsASentencePart(double days, String words) {
    assertEquals(words, TimeWords.intervalAloud(days));
  }

  @Test
  void dayIsWrittenOut() {
    assertEquals("Friday, 12 February 2027", TimeWords.day(LocalDate.of(2027, 2, 12)));
  }
}
