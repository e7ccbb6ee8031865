package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
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
